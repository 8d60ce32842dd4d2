import type { BackendSecret } from './secret.ts';

/** The argument of `defineAuth`, in the shape of `@aws-amplify/backend`. */
export interface AuthProps {
  readonly name?: string;
  readonly loginWith: LoginWith;
  readonly senders?: Senders;
  readonly userAttributes?: Readonly<Record<string, UserAttribute>>;
  readonly multifactor?: Multifactor;
  readonly accountRecovery?: AccountRecovery;
  readonly groups?: readonly string[];
  readonly passwordlessOptions?: { readonly preferredChallenge?: PreferredChallenge };
  readonly triggers?: Readonly<Record<string, { readonly name: string }>>;
  readonly access?: (allow: AuthAccessBuilder) => readonly AuthAccess[];
}

export interface LoginWith {
  readonly email?: true | EmailLogin;
  readonly phone?: true | PhoneLogin;
  readonly webAuthn?: true | { readonly relyingPartyId: string; readonly userVerification?: 'required' | 'preferred' };
  readonly externalProviders?: ExternalProviders;
}

export interface EmailLogin {
  readonly verificationEmailStyle?: 'CODE' | 'LINK';
  readonly verificationEmailSubject?: string;
  readonly verificationEmailBody?: (create: (linkText?: string) => string) => string;
  readonly userInvitation?: {
    readonly emailSubject?: string;
    readonly emailBody?: (username: () => string, code: () => string) => string;
    readonly smsMessage?: (username: () => string, code: () => string) => string;
  };
  readonly otpLogin?: boolean;
}

export interface PhoneLogin {
  readonly verificationMessage?: (createCode: () => string) => string;
  readonly otpLogin?: boolean;
}

export interface ExternalProviders {
  readonly google?: ExternalProvider;
  readonly facebook?: ExternalProvider;
  readonly loginWithAmazon?: ExternalProvider;
  readonly signInWithApple?: ExternalProvider;
  readonly oidc?: readonly ExternalProvider[];
  readonly saml?: ExternalProvider;
  readonly scopes?: readonly ('PHONE' | 'EMAIL' | 'OPENID' | 'PROFILE' | 'COGNITO_ADMIN')[];
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly domainPrefix?: string;
}

/** What any provider may have; ids, secrets, scopes and end points of theirs are not needed on one machine. */
export interface ExternalProvider {
  readonly name?: string;
  readonly clientId?: BackendSecret;
  readonly clientSecret?: BackendSecret;
  readonly scopes?: readonly string[];
  readonly identifiers?: readonly string[];
  /** Facebook's. */
  readonly apiVersion?: string;
  /** Apple's, and the two that follow. */
  readonly teamId?: BackendSecret;
  readonly keyId?: BackendSecret;
  readonly privateKey?: BackendSecret;
  /** Of OpenID Connect, and the two that follow. */
  readonly issuerUrl?: string;
  readonly attributeRequestMethod?: 'GET' | 'POST';
  readonly endpoints?: Readonly<Record<'authorization' | 'jwksUri' | 'token' | 'userInfo', string>>;
  /** Of SAML, and the four that follow. */
  readonly metadata?: { readonly metadataContent: string; readonly metadataType: 'URL' | 'FILE' };
  readonly encryptedResponses?: boolean;
  readonly idpInitiated?: boolean;
  readonly idpSignout?: boolean;
  readonly requestSigningAlgorithm?: string;
  readonly attributeMapping?: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

export interface UserAttribute {
  readonly required?: boolean;
  readonly mutable?: boolean;
  /** Only custom attributes have it. */
  readonly dataType?: 'String' | 'Number' | 'Boolean' | 'DateTime';
  readonly minLen?: number;
  readonly maxLen?: number;
  readonly min?: number;
  readonly max?: number;
}

export interface Multifactor {
  readonly mode: 'OFF' | 'OPTIONAL' | 'REQUIRED';
  readonly totp?: boolean;
  readonly sms?: boolean | { readonly smsMessage: (createCode: () => string) => string };
  readonly email?: boolean;
}

export type AccountRecovery =
  | 'EMAIL_AND_PHONE_WITHOUT_MFA'
  | 'PHONE_WITHOUT_MFA_AND_EMAIL'
  | 'EMAIL_ONLY'
  | 'PHONE_ONLY_WITHOUT_MFA'
  | 'PHONE_AND_EMAIL'
  | 'NONE';

export type PreferredChallenge = 'EMAIL_OTP' | 'SMS_OTP' | 'PASSWORD' | 'WEB_AUTHN';

export interface Senders {
  readonly email?: { readonly fromEmail?: string; readonly fromName?: string; readonly handler?: unknown };
  readonly sms?: { readonly handler?: unknown };
}

export interface AuthAccess {
  readonly function: string;
  readonly actions: readonly string[];
}

/** What the `access` callback of `defineAuth` is given. */
export interface AuthAccessBuilder {
  resource(resource: { readonly name: string }): { to(actions: readonly string[]): AuthAccess };
}
