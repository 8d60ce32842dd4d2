import type { Triggers } from './triggers.ts';

export { poolSettings } from './default-pool-settings.ts';

/** Where a code can be sent. */
export type ContactAttribute = 'email' | 'phone_number';
/** A second factor. */
export type MfaMethod = 'SMS' | 'TOTP' | 'EMAIL';
/** What a sign-in can begin with. */
export type FirstFactor = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';
/** A flow that the app client allows. */
export type ClientAuthFlow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'REFRESH_TOKEN_AUTH';

/** An attribute of the pool's users. */
export interface AttributeSettings {
  /** Sign-up is refused without it. @default false */
  readonly required: boolean;
  /** May change after sign-up. @default true */
  readonly mutable: boolean;
}

/** The rules for a password. */
export interface PasswordPolicySettings {
  /** @default 8 */
  readonly minLength: number;
  /** @default true */
  readonly requireLowercase: boolean;
  /** @default true */
  readonly requireUppercase: boolean;
  /** @default true */
  readonly requireNumbers: boolean;
  /** @default true */
  readonly requireSymbols: boolean;
  /** How long the password of an invitation is good for, in days. @default 7 */
  readonly temporaryPasswordDays: number;
  /** How many passwords of the past may not come back. @default 0 */
  readonly historySize: number;
}

/** Whether second factors are asked for, and which. */
export interface MfaSettings {
  /** @default 'OFF' */
  readonly mode: 'OFF' | 'OPTIONAL' | 'REQUIRED';
  /** @default [] */
  readonly methods: readonly MfaMethod[];
  /** The text of an SMS, around the code. */
  readonly smsMessage: (createCode: () => string) => string;
  readonly emailSubject: string;
  readonly emailBody: (createCode: () => string) => string;
}

/** Whom passkeys are made for. */
export interface WebAuthnSettings {
  /** @default 'localhost' */
  readonly relyingPartyId: string;
  /** @default 'preferred' */
  readonly userVerification: 'required' | 'preferred';
}

/** Durations, all in seconds. */
export interface LifetimeSettings {
  /** @default 3600 */
  readonly accessToken: number;
  /** @default 3600 */
  readonly idToken: number;
  /** @default 2592000 (30 days) */
  readonly refreshToken: number;
  /** Between two steps of a sign-in. @default 180 */
  readonly authSession: number;
  /** Codes that confirm a sign-up or an attribute. @default 86400 */
  readonly confirmationCode: number;
  /** Codes that set a new password. @default 3600 */
  readonly resetCode: number;
  /** Codes in the middle of a sign-in. @default 180 */
  readonly signInCode: number;
}

/** How often something may be tried. */
export interface LimitSettings {
  /** Wrong answers that a code stands before it locks. @default 5 */
  readonly codeAttempts: number;
  /** Messages of one kind to one user in a window. @default 5 */
  readonly messages: number;
  /** The length of that window, in seconds. @default 900 */
  readonly messageWindow: number;
  /** Wrong passwords before sign-in locks for a while. @default 5 */
  readonly passwordAttempts: number;
}

/** Whether devices are remembered. */
export interface DeviceSettings {
  /** `OPTIONAL` leaves it to the user, `ALWAYS` remembers each device. @default 'OFF' */
  readonly tracking: 'OFF' | 'OPTIONAL' | 'ALWAYS';
  /** A remembered device skips the second factor. @default true */
  readonly challengeOnlyNewDevices: boolean;
}

/** The messages that carry a code. */
export interface VerificationSettings {
  /** @default 'CODE' */
  readonly style: 'CODE' | 'LINK';
  readonly emailSubject: string;
  /** The body of the email, around the code, or around the link whose text is given. */
  readonly emailBody: (create: (linkText?: string) => string) => string;
  readonly smsMessage: (createCode: () => string) => string;
}

/** The messages that invite a user. */
export interface InvitationSettings {
  readonly emailSubject: string;
  readonly emailBody: (username: () => string, code: () => string) => string;
  readonly smsMessage: (username: () => string, code: () => string) => string;
}

/** An identity provider of the hosted UI. */
export interface OAuthProvider {
  /** The name in the user pool, as `Google`, `SignInWithApple` or an OIDC provider's own. */
  readonly name: string;
  readonly type: 'Google' | 'Facebook' | 'LoginWithAmazon' | 'SignInWithApple' | 'OIDC' | 'SAML';
  /** User pool attribute → claim of the provider. @default {} */
  readonly attributeMapping?: Readonly<Record<string, string>> | undefined;
  /** For `idp_identifier`. @default [] */
  readonly identifiers?: readonly string[] | undefined;
}

/** The hosted UI: its providers, and where it leads. */
export interface OAuthSettings {
  /** The host of the hosted UI. @default one made from the pool's name */
  readonly domain: string | undefined;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  /** @default ['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin'] */
  readonly scopes: readonly string[];
  /** @default 'code' */
  readonly responseType: 'code' | 'token';
  readonly providers: readonly OAuthProvider[];
}

/** How one user pool, with its app client and its identity pool, behaves. Terms are Cognito's. */
export interface PoolSettings {
  /** What stands as username. Empty: people choose a username of their own. @default ['email'] */
  readonly usernameAttributes: readonly ContactAttribute[];
  /** Attributes that sign in beside a chosen username. @default [] */
  readonly aliasAttributes: readonly (ContactAttribute | 'preferred_username')[];
  /** @default false */
  readonly usernameCaseSensitive: boolean;
  /** Attributes to which sign-up sends a code. @default `usernameAttributes`, or email where that is empty */
  readonly autoVerifiedAttributes: readonly ContactAttribute[];
  /** A changed attribute keeps its old value until the new one is verified. @default `autoVerifiedAttributes` */
  readonly verifyBeforeUpdate: readonly ContactAttribute[];
  /** By name; custom ones as `custom:team`. A name that is not here is optional and mutable. */
  readonly attributes: Readonly<Record<string, AttributeSettings>>;
  /** People may sign up by themselves. @default true */
  readonly selfSignUp: boolean;
  readonly passwordPolicy: PasswordPolicySettings;
  readonly mfa: MfaSettings;
  /** What a `USER_AUTH` sign-in may start with. @default ['PASSWORD'] */
  readonly firstFactors: readonly FirstFactor[];
  readonly webAuthn: WebAuthnSettings;
  /** Where the code for a new password goes, best first; empty leaves it to an admin. @default email, then phone */
  readonly accountRecovery: readonly ContactAttribute[];
  /** Groups in order of precedence. @default [] */
  readonly groups: readonly string[];
  /** Unknown users look like known ones (`PreventUserExistenceErrors`). @default true */
  readonly hideUserExistence: boolean;
  /** `ExplicitAuthFlows` of the app client. @default SRP, custom and refresh; `USER_AUTH` with further first factors */
  readonly authFlows: readonly ClientAuthFlow[];
  readonly lifetimes: LifetimeSettings;
  /** A refresh answers with a new refresh token, and the old one dies. @default false */
  readonly refreshTokenRotation: boolean;
  readonly limits: LimitSettings;
  readonly devices: DeviceSettings;
  readonly verification: VerificationSettings;
  readonly invitation: InvitationSettings;
  /** The sender of emails. @default 'no-reply@verificationemail.com' */
  readonly emailFrom: string;
  /** Only with it is there a hosted UI. @default undefined */
  readonly oauth: OAuthSettings | undefined;
  readonly triggers: Triggers;
  /** The identity pool gives credentials to people who are not signed in. @default true */
  readonly guests: boolean;
}

type Nested =
  | 'passwordPolicy' | 'mfa' | 'webAuthn' | 'lifetimes' | 'limits' | 'devices' | 'verification' | 'invitation' | 'oauth'
  | 'attributes';

/** With everything optional, one level deep. */
export type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** {@link PoolSettings} with everything optional, nested objects too. */
export type PoolSettingsInput = Loose<Omit<PoolSettings, Nested>> & {
  /** The rules for a password. */
  readonly passwordPolicy?: Loose<PasswordPolicySettings> | undefined;
  /** Whether second factors are asked for, and which. */
  readonly mfa?: Loose<MfaSettings> | undefined;
  /** Whom passkeys are made for. */
  readonly webAuthn?: Loose<WebAuthnSettings> | undefined;
  /** Durations, all in seconds. */
  readonly lifetimes?: Loose<LifetimeSettings> | undefined;
  /** How often something may be tried. */
  readonly limits?: Loose<LimitSettings> | undefined;
  /** Whether devices are remembered. */
  readonly devices?: Loose<DeviceSettings> | undefined;
  /** The messages that carry a code. */
  readonly verification?: Loose<VerificationSettings> | undefined;
  /** The messages that invite a user. */
  readonly invitation?: Loose<InvitationSettings> | undefined;
  /** The hosted UI. @default undefined, there is none */
  readonly oauth?: Loose<OAuthSettings> | undefined;
  /** By name; custom ones as `custom:team`. A name that is not here is optional and mutable. */
  readonly attributes?: Readonly<Record<string, Loose<AttributeSettings>>> | undefined;
};
