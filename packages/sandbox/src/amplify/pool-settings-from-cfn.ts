import { REGION } from '../pool-ids.ts';
import type {
  ClientAuthFlow, ContactAttribute, FirstFactor, MfaMethod, OAuthProvider, PoolSettings, PoolSettingsInput,
} from '../pool-settings.ts';
import type { CfnAuth, CfnUserPool, CfnUserPoolClient } from './cfn.ts';
import { cfnWords, type CfnWords, type Table } from './cfn-words.ts';
import { lifetimesOf } from './lifetimes.ts';
import type { Session } from './session.ts';
import { attributeName, untestedAttribute } from './standard-attributes.ts';
import { invitationOf, mfaTextsOf, verificationOf } from './message-templates.ts';

export interface AuthParts {
  readonly groups: readonly string[];
  readonly providers: readonly OAuthProvider[];
  readonly domainPrefix: string | undefined;
}

/** The settings of the pool that these resources would become on AWS. */
export function poolSettingsFromCfn(cfn: CfnAuth, parts: AuthParts, session: Session): PoolSettingsInput {
  const { cfnUserPool: pool, cfnUserPoolClient: client, cfnIdentityPool } = cfn;
  const words = cfnWords(session);
  return {
    usernameAttributes: words.list('usernameAttributes', pool.usernameAttributes, contacts) ?? [],
    aliasAttributes: words.list('aliasAttributes', pool.aliasAttributes, aliases),
    usernameCaseSensitive: pool.usernameConfiguration?.caseSensitive,
    autoVerifiedAttributes: words.list('autoVerifiedAttributes', pool.autoVerifiedAttributes, contacts) ?? [],
    verifyBeforeUpdate: words.list(
      'userAttributeUpdateSettings.attributesRequireVerificationBeforeUpdate',
      pool.userAttributeUpdateSettings?.attributesRequireVerificationBeforeUpdate,
      contacts,
    ) ?? [],
    attributes: attributesOf(pool, session),
    selfSignUp: pool.adminCreateUserConfig?.allowAdminCreateUserOnly === undefined
      ? undefined
      : !pool.adminCreateUserConfig.allowAdminCreateUserOnly,
    passwordPolicy: passwordPolicyOf(pool),
    mfa: {
      mode: words.one('mfaConfiguration', pool.mfaConfiguration, mfaModes),
      methods: words.list('enabledMfas', pool.enabledMfas, mfaMethods),
      ...mfaTextsOf(pool),
    },
    firstFactors: words.list(
      'policies.signInPolicy.allowedFirstAuthFactors',
      pool.policies?.signInPolicy?.allowedFirstAuthFactors,
      firstFactors,
    ),
    webAuthn: {
      relyingPartyId: pool.webAuthnRelyingPartyId,
      userVerification: words.one('webAuthnUserVerification', pool.webAuthnUserVerification, userVerifications),
    },
    accountRecovery: recoveryOf(pool, words),
    groups: parts.groups,
    hideUserExistence: words.one('preventUserExistenceErrors', client.preventUserExistenceErrors, { ENABLED: true, LEGACY: false }),
    authFlows: words.list('explicitAuthFlows', client.explicitAuthFlows, authFlows),
    lifetimes: lifetimesOf(client, words),
    refreshTokenRotation: words.one('refreshTokenRotation.feature', client.refreshTokenRotation?.feature, { ENABLED: true, DISABLED: false }),
    devices: devicesOf(pool),
    verification: verificationOf(pool, words),
    invitation: invitationOf(pool),
    emailFrom: pool.emailConfiguration?.from,
    oauth: oauthOf(client, parts, words),
    guests: cfnIdentityPool.allowUnauthenticatedIdentities ?? false,
  };
}

const contacts: Table<ContactAttribute> = { email: 'email', phone_number: 'phone_number' };
const aliases: Table<ContactAttribute | 'preferred_username'> = { ...contacts, preferred_username: 'preferred_username' };
const mfaModes: Table<PoolSettings['mfa']['mode']> = { OFF: 'OFF', OPTIONAL: 'OPTIONAL', ON: 'REQUIRED' };
const mfaMethods: Table<MfaMethod> = { SMS_MFA: 'SMS', SOFTWARE_TOKEN_MFA: 'TOTP', EMAIL_OTP: 'EMAIL' };
const firstFactors: Table<FirstFactor> = {
  PASSWORD: 'PASSWORD', EMAIL_OTP: 'EMAIL_OTP', SMS_OTP: 'SMS_OTP', WEB_AUTHN: 'WEB_AUTHN',
};
const authFlows: Table<ClientAuthFlow> = {
  ALLOW_USER_SRP_AUTH: 'USER_SRP_AUTH',
  ALLOW_USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
  ALLOW_USER_AUTH: 'USER_AUTH',
  ALLOW_CUSTOM_AUTH: 'CUSTOM_AUTH',
  ALLOW_REFRESH_TOKEN_AUTH: 'REFRESH_TOKEN_AUTH',
  USER_PASSWORD_AUTH: 'USER_PASSWORD_AUTH',
  CUSTOM_AUTH_FLOW_ONLY: 'CUSTOM_AUTH',
};

const userVerifications: Table<PoolSettings['webAuthn']['userVerification']> = { required: 'required', preferred: 'preferred' };
/** Where an administrator alone may help, nobody can help themselves. */
const recoveries: Table<readonly ContactAttribute[]> = { verified_email: ['email'], verified_phone_number: ['phone_number'], admin_only: [] };
/** An app of people has no use for `client_credentials`, which servers ask for. */
const responseTypes: Table<'code' | 'token'> = { code: 'code', implicit: 'token' };

function attributesOf(pool: CfnUserPool, session: Session): PoolSettingsInput['attributes'] {
  for (const { name = '', attributeDataType = 'String' } of pool.schema ?? []) {
    if (attributeDataType !== 'String') session.warn(untestedAttribute(attributeName(name)));
  }
  return Object.fromEntries(
    (pool.schema ?? []).map(({ name = '', required = false, mutable = true }) => [
      attributeName(name),
      { required, mutable },
    ]),
  );
}

function passwordPolicyOf({ policies }: CfnUserPool): PoolSettingsInput['passwordPolicy'] {
  const policy = policies?.passwordPolicy;
  return {
    minLength: policy?.minimumLength,
    requireLowercase: policy?.requireLowercase ?? false,
    requireUppercase: policy?.requireUppercase ?? false,
    requireNumbers: policy?.requireNumbers ?? false,
    requireSymbols: policy?.requireSymbols ?? false,
    temporaryPasswordDays: policy?.temporaryPasswordValidityDays,
    historySize: policy?.passwordHistorySize,
  };
}

function recoveryOf({ accountRecoverySetting }: CfnUserPool, words: CfnWords): readonly ContactAttribute[] | undefined {
  const names = accountRecoverySetting?.recoveryMechanisms
    ?.toSorted((one, other) => (one.priority ?? 0) - (other.priority ?? 0))
    .flatMap(({ name }) => name ?? []);
  return words.list('accountRecoverySetting.recoveryMechanisms', names, recoveries)?.flat();
}

function devicesOf({ deviceConfiguration: devices }: CfnUserPool): PoolSettingsInput['devices'] {
  if (!devices) return { tracking: 'OFF' };
  return {
    tracking: devices.deviceOnlyRememberedOnUserPrompt ? 'OPTIONAL' : 'ALWAYS',
    challengeOnlyNewDevices: devices.challengeRequiredOnNewDevice ?? false,
  };
}

function oauthOf(client: CfnUserPoolClient, parts: AuthParts, words: CfnWords): PoolSettingsInput['oauth'] {
  const responses = words.list('allowedOAuthFlows', client.allowedOAuthFlows, responseTypes);
  if (!client.callbackUrLs) return undefined;
  return {
    domain: parts.domainPrefix && `${parts.domainPrefix}.auth.${REGION}.amazoncognito.com`,
    callbackUrls: client.callbackUrLs,
    logoutUrls: client.logoutUrLs ?? [],
    scopes: client.allowedOAuthScopes,
    responseType: responses?.includes('code') === false ? 'token' : 'code',
    providers: parts.providers,
  };
}
