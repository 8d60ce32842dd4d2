import type { MfaMethod } from '../../pool-settings.ts';
import type { User } from '../user.ts';
import type { AuthReply, Progress } from './challenge.ts';
import { askOneTimeCode } from './one-time-code.ts';
import { askSoftwareToken } from './software-token-mfa.ts';

/** Puts the challenge of one method. */
export function askMethod(progress: Progress, user: User, method: MfaMethod): Promise<AuthReply> | AuthReply {
  switch (method) {
    case 'TOTP':
      return askSoftwareToken(progress, user);
    case 'SMS':
      return askOneTimeCode(progress, user, { name: 'SMS_MFA', proves: 'second-factor' });
    case 'EMAIL':
      return askOneTimeCode(progress, user, { name: 'EMAIL_OTP', proves: 'second-factor' });
  }
}
