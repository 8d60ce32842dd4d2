import type { OAuthProvider } from '../pool-settings.ts';
import { invitationTemplate, mfaMessage, verificationTemplate } from './auth-messages.ts';
import type { AccountRecovery, AuthProps, ExternalProvider, Multifactor, UserAttribute } from './auth-props.ts';
import type { CfnAuth, CfnSchemaAttribute, CfnUserPoolClient } from './cfn.ts';
import { checkAuthProps } from './check-auth-props.ts';
import type { Session } from './session.ts';
import { standardAttributes } from './standard-attributes.ts';

/** The resources that Amplify makes of `defineAuth`'s argument, before `backend.ts` changes them. */
export function synthesizeAuth(props: AuthProps, session: Session): CfnAuth {
  checkAuthProps(props, session);
  const { email, phone, webAuthn, externalProviders } = props.loginWith;
  const emailLogin = typeof email === 'object' ? email : {};
  const phoneLogin = typeof phone === 'object' ? phone : {};
  const contacts = [...(email ? ['email'] : []), ...(phone ? ['phone_number'] : [])];
  const factors = [
    ...(emailLogin.otpLogin ? ['EMAIL_OTP'] : []),
    ...(phoneLogin.otpLogin ? ['SMS_OTP'] : []),
    ...(webAuthn ? ['WEB_AUTHN'] : []),
  ];
  return {
    cfnUserPool: {
      usernameAttributes: contacts,
      usernameConfiguration: { caseSensitive: false },
      autoVerifiedAttributes: [...contacts],
      userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: [...contacts] },
      schema: schemaOf(props.userAttributes ?? {}, contacts),
      adminCreateUserConfig: {
        allowAdminCreateUserOnly: false,
        ...(emailLogin.userInvitation ? { inviteMessageTemplate: invitationTemplate(emailLogin.userInvitation) } : {}),
      },
      policies: {
        passwordPolicy: {
          minimumLength: 8,
          requireLowercase: true,
          requireUppercase: true,
          requireNumbers: true,
          requireSymbols: true,
        },
        ...(factors.length > 0 ? { signInPolicy: { allowedFirstAuthFactors: ['PASSWORD', ...factors] } } : {}),
      },
      ...multifactorOf(props.multifactor),
      smsAuthenticationMessage: mfaMessage(props.multifactor, session),
      ...webAuthnOf(webAuthn),
      accountRecoverySetting: { recoveryMechanisms: recoveryOf(props.accountRecovery, Boolean(email)) },
      verificationMessageTemplate: verificationTemplate(emailLogin, phoneLogin, session),
      emailConfiguration: { from: senderOf(props) },
    },
    cfnUserPoolClient: {
      explicitAuthFlows: [
        'ALLOW_CUSTOM_AUTH',
        'ALLOW_USER_SRP_AUTH',
        'ALLOW_REFRESH_TOKEN_AUTH',
        ...(factors.length > 0 ? ['ALLOW_USER_AUTH'] : []),
      ],
      preventUserExistenceErrors: 'ENABLED',
      ...(externalProviders ? oauthOf(externalProviders) : {}),
    },
    cfnIdentityPool: { allowUnauthenticatedIdentities: true },
  };
}

function schemaOf(given: Readonly<Record<string, UserAttribute>>, contacts: readonly string[]): CfnSchemaAttribute[] {
  const schema = new Map<string, CfnSchemaAttribute>();
  for (const name of contacts) schema.set(name, { name, attributeDataType: 'String', mutable: true, required: true });
  for (const [key, attribute] of Object.entries(given)) {
    const name = key.startsWith('custom:') ? key.slice('custom:'.length) : (standardAttributes[key] ?? key);
    schema.set(name, {
      name,
      attributeDataType: attribute.dataType ?? 'String',
      mutable: attribute.mutable ?? true,
      required: attribute.required ?? false,
    });
  }
  return [...schema.values()];
}

function multifactorOf(multifactor: Multifactor | undefined): { mfaConfiguration: string; enabledMfas?: string[] } {
  if (!multifactor || multifactor.mode === 'OFF') return { mfaConfiguration: 'OFF' };
  return {
    mfaConfiguration: multifactor.mode === 'REQUIRED' ? 'ON' : 'OPTIONAL',
    enabledMfas: [
      ...(multifactor.sms ? ['SMS_MFA'] : []),
      ...(multifactor.totp ? ['SOFTWARE_TOKEN_MFA'] : []),
      ...(multifactor.email ? ['EMAIL_OTP'] : []),
    ],
  };
}

function webAuthnOf(webAuthn: AuthProps['loginWith']['webAuthn']) {
  if (!webAuthn) return {};
  const { relyingPartyId, userVerification = 'preferred' } = webAuthn === true ? { relyingPartyId: 'AUTO' } : webAuthn;
  return {
    webAuthnRelyingPartyId: relyingPartyId === 'AUTO' ? 'localhost' : relyingPartyId,
    webAuthnUserVerification: userVerification,
  };
}

const recoveries: Readonly<Record<AccountRecovery, readonly string[]>> = {
  EMAIL_AND_PHONE_WITHOUT_MFA: ['verified_email', 'verified_phone_number'],
  PHONE_WITHOUT_MFA_AND_EMAIL: ['verified_phone_number', 'verified_email'],
  EMAIL_ONLY: ['verified_email'],
  PHONE_ONLY_WITHOUT_MFA: ['verified_phone_number'],
  PHONE_AND_EMAIL: ['verified_phone_number', 'verified_email'],
  NONE: ['admin_only'],
};

function recoveryOf(given: AccountRecovery | undefined, email: boolean): { name: string; priority: number }[] {
  const mechanisms = recoveries[given ?? (email ? 'EMAIL_ONLY' : 'PHONE_ONLY_WITHOUT_MFA')];
  return mechanisms.map((name, index) => ({ name, priority: index + 1 }));
}

function senderOf({ senders }: AuthProps): string | undefined {
  const { fromEmail, fromName } = senders?.email ?? {};
  return fromEmail && fromName ? `${fromName} <${fromEmail}>` : fromEmail;
}

const scopes = {
  PHONE: 'phone',
  EMAIL: 'email',
  OPENID: 'openid',
  PROFILE: 'profile',
  COGNITO_ADMIN: 'aws.cognito.signin.user.admin',
};

function oauthOf(external: NonNullable<AuthProps['loginWith']['externalProviders']>): CfnUserPoolClient {
  return {
    callbackUrLs: [...external.callbackUrls],
    logoutUrLs: [...external.logoutUrls],
    allowedOAuthFlows: ['code'],
    allowedOAuthScopes: external.scopes ? external.scopes.map((scope) => scopes[scope]) : Object.values(scopes),
  };
}

/** The providers that the hosted UI offers. */
export function providersOf({ loginWith }: AuthProps): readonly OAuthProvider[] {
  const { google, facebook, loginWithAmazon, signInWithApple, oidc = [], saml } = loginWith.externalProviders ?? {};
  const mapsEmail = Boolean(loginWith.email) && !loginWith.phone;
  const provider = (type: OAuthProvider['type'], given: ExternalProvider | undefined, name: string = type) =>
    given
      ? [{ name, type, attributeMapping: mappingOf(given, mapsEmail && type !== 'SAML'), identifiers: given.identifiers }]
      : [];
  return [
    ...provider('Google', google),
    ...provider('Facebook', facebook),
    ...provider('LoginWithAmazon', loginWithAmazon),
    ...provider('SignInWithApple', signInWithApple),
    ...oidc.flatMap((given, index) => provider('OIDC', given, given.name ?? `OIDC${index + 1}`)),
    ...provider('SAML', saml, saml?.name),
  ];
}

function mappingOf(given: ExternalProvider, mapsEmail: boolean): Record<string, string> {
  const mapping: Record<string, string> = mapsEmail ? { email: 'email' } : {};
  for (const [key, claim] of Object.entries(given.attributeMapping ?? {})) {
    if (typeof claim === 'string') mapping[standardAttributes[key] ?? key] = claim;
    else Object.assign(mapping, claim);
  }
  return mapping;
}
