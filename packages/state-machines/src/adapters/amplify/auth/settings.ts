import { Amplify, type ResourcesConfig } from 'aws-amplify';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthFactor, AuthSettings, LoginMechanism } from '../../../ports/auth.ts';
import { configurationHint } from './configuration-hint.ts';

export type UserPool = Extract<NonNullable<ResourcesConfig['Auth']>['Cognito'], { userPoolId: string }>;

/** @throws {AuthError} `not_configured` */
export function userPool(): UserPool {
  const pool = Amplify.getConfig().Auth?.Cognito;
  if (!pool?.userPoolId) throw new AuthError('not_configured', { hint: configurationHint() });
  return pool;
}

export function readSettings(): AuthSettings {
  const { loginWith = {}, userAttributes = {}, passwordFormat = {}, passwordless } = userPool();
  return {
    loginMechanisms: loginMechanisms(loginWith),
    signUpAttributes: Object.entries(userAttributes).filter(([, { required }]) => required).map(([name]) => name),
    passwordPolicy: {
      minLength: passwordFormat.minLength ?? 8,
      requireLowercase: passwordFormat.requireLowercase ?? false,
      requireUppercase: passwordFormat.requireUppercase ?? false,
      requireNumbers: passwordFormat.requireNumbers ?? false,
      requireSpecialCharacters: passwordFormat.requireSpecialCharacters ?? false,
    },
    socialProviders: (loginWith.oauth?.providers ?? []).map((provider) =>
      typeof provider === 'string' ? provider : provider.custom),
    factors: factorsOf(passwordless),
    preferredFactor: passwordless?.preferredChallenge,
  };
}

/** A pool that says nothing of it signs people in by a name of their choice. */
function loginMechanisms({ email, phone, username }: NonNullable<UserPool['loginWith']>): readonly LoginMechanism[] {
  const mechanisms: LoginMechanism[] = [];
  if (username) mechanisms.push('username');
  if (email) mechanisms.push('email');
  if (phone) mechanisms.push('phone_number');
  return mechanisms.length > 0 ? mechanisms : ['username'];
}

function factorsOf({ emailOtpEnabled, smsOtpEnabled, webAuthn }: NonNullable<UserPool['passwordless']> = {}) {
  const factors: AuthFactor[] = [];
  if (emailOtpEnabled) factors.push('EMAIL_OTP');
  if (smsOtpEnabled) factors.push('SMS_OTP');
  if (webAuthn) factors.push('WEB_AUTHN');
  return factors;
}
