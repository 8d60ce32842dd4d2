import { checkPoolSettings } from './check-pool-settings.ts';
import type {
  ClientAuthFlow, FirstFactor, Loose, OAuthSettings, PoolSettings, PoolSettingsInput, VerificationSettings,
} from './pool-settings.ts';

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * Fills what is left out of a pool's settings with the defaults that Amplify and Cognito have.
 * @throws one sentence where it is given something that is no setting, or no value of one.
 */
export function poolSettings(input: PoolSettingsInput = {}): PoolSettings {
  const attributes = Object.fromEntries(Object.keys(input.attributes ?? {}).map((name) => [name, {}]));
  checkPoolSettings(input, withDefaults({ oauth: {}, attributes }));
  return withDefaults(input);
}

function withDefaults(input: PoolSettingsInput): PoolSettings {
  const usernameAttributes = input.usernameAttributes ?? ['email'];
  const autoVerifiedAttributes =
    input.autoVerifiedAttributes ?? (usernameAttributes.length > 0 ? usernameAttributes : ['email']);
  const firstFactors = input.firstFactors ?? ['PASSWORD'];
  return {
    usernameAttributes,
    aliasAttributes: input.aliasAttributes ?? [],
    usernameCaseSensitive: input.usernameCaseSensitive ?? false,
    autoVerifiedAttributes,
    verifyBeforeUpdate: input.verifyBeforeUpdate ?? autoVerifiedAttributes,
    attributes: Object.fromEntries(
      Object.entries(input.attributes ?? {}).map(([name, given]) => [
        name,
        { required: given.required ?? false, mutable: given.mutable ?? true },
      ]),
    ),
    selfSignUp: input.selfSignUp ?? true,
    passwordPolicy: {
      minLength: input.passwordPolicy?.minLength ?? 8,
      requireLowercase: input.passwordPolicy?.requireLowercase ?? true,
      requireUppercase: input.passwordPolicy?.requireUppercase ?? true,
      requireNumbers: input.passwordPolicy?.requireNumbers ?? true,
      requireSymbols: input.passwordPolicy?.requireSymbols ?? true,
      temporaryPasswordDays: input.passwordPolicy?.temporaryPasswordDays ?? 7,
      historySize: input.passwordPolicy?.historySize ?? 0,
    },
    mfa: {
      mode: input.mfa?.mode ?? 'OFF',
      methods: input.mfa?.methods ?? [],
      smsMessage: input.mfa?.smsMessage ?? ((createCode) => `Your authentication code is ${createCode()}.`),
      emailSubject: input.mfa?.emailSubject ?? 'Your authentication code',
      emailBody: input.mfa?.emailBody ?? ((createCode) => `Your authentication code is ${createCode()}.`),
    },
    firstFactors,
    webAuthn: {
      relyingPartyId: input.webAuthn?.relyingPartyId ?? 'localhost',
      userVerification: input.webAuthn?.userVerification ?? 'preferred',
    },
    accountRecovery: input.accountRecovery ?? ['email', 'phone_number'],
    groups: input.groups ?? [],
    hideUserExistence: input.hideUserExistence ?? true,
    authFlows: input.authFlows ?? defaultFlows(firstFactors),
    lifetimes: {
      accessToken: input.lifetimes?.accessToken ?? HOUR,
      idToken: input.lifetimes?.idToken ?? HOUR,
      refreshToken: input.lifetimes?.refreshToken ?? 30 * DAY,
      authSession: input.lifetimes?.authSession ?? 180,
      confirmationCode: input.lifetimes?.confirmationCode ?? DAY,
      resetCode: input.lifetimes?.resetCode ?? HOUR,
      signInCode: input.lifetimes?.signInCode ?? 180,
    },
    refreshTokenRotation: input.refreshTokenRotation ?? false,
    limits: {
      codeAttempts: input.limits?.codeAttempts ?? 5,
      messages: input.limits?.messages ?? 5,
      messageWindow: input.limits?.messageWindow ?? 900,
      passwordAttempts: input.limits?.passwordAttempts ?? 5,
    },
    devices: {
      tracking: input.devices?.tracking ?? 'OFF',
      challengeOnlyNewDevices: input.devices?.challengeOnlyNewDevices ?? true,
    },
    verification: verificationSettings(input.verification),
    invitation: {
      emailSubject: input.invitation?.emailSubject ?? 'Your temporary password',
      emailBody:
        input.invitation?.emailBody ??
        ((username, code) => `Your username is ${username()} and your temporary password is ${code()}.`),
      smsMessage:
        input.invitation?.smsMessage ??
        ((username, code) => `Your username is ${username()} and your temporary password is ${code()}.`),
    },
    emailFrom: input.emailFrom ?? 'no-reply@verificationemail.com',
    oauth: input.oauth && oauthSettings(input.oauth),
    triggers: input.triggers ?? {},
    guests: input.guests ?? true,
  };
}

function defaultFlows(firstFactors: readonly FirstFactor[]): readonly ClientAuthFlow[] {
  const flows: ClientAuthFlow[] = ['USER_SRP_AUTH', 'CUSTOM_AUTH', 'REFRESH_TOKEN_AUTH'];
  return firstFactors.some((factor) => factor !== 'PASSWORD') ? [...flows, 'USER_AUTH'] : flows;
}

function verificationSettings(input: Loose<VerificationSettings> = {}): VerificationSettings {
  const style = input.style ?? 'CODE';
  return {
    style,
    emailSubject: input.emailSubject ?? (style === 'LINK' ? 'Your verification link' : 'Your verification code'),
    emailBody:
      input.emailBody ??
      (style === 'LINK'
        ? (createLink) => `Please click the link below to verify your email address. ${createLink('Verify Email')}`
        : (createCode) => `Your verification code is ${createCode()}.`),
    smsMessage: input.smsMessage ?? ((createCode) => `Your verification code is ${createCode()}.`),
  };
}

function oauthSettings(input: Loose<OAuthSettings>): OAuthSettings {
  return {
    domain: input.domain,
    callbackUrls: input.callbackUrls ?? [],
    logoutUrls: input.logoutUrls ?? [],
    scopes: input.scopes ?? ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin'],
    responseType: input.responseType ?? 'code',
    providers: input.providers ?? [],
  };
}
