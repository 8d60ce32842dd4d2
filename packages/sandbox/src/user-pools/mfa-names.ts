import type { MfaMethod } from '../pool-settings.ts';

/** Cognito's names of the second factors, which are those of their challenges too. */
export const mfaNames = {
  SMS: 'SMS_MFA',
  TOTP: 'SOFTWARE_TOKEN_MFA',
  EMAIL: 'EMAIL_OTP',
} as const satisfies Record<MfaMethod, string>;
