import { REGION } from '../pool-ids.ts';
import type {
  ClientAuthFlow, ContactAttribute, FirstFactor, MfaMethod, OAuthProvider, PoolSettings, PoolSettingsInput,
} from '../pool-settings.ts';
import type { CfnAuth, CfnUserPool, CfnUserPoolClient } from './cfn.ts';
import { lifetimesOf } from './lifetimes.ts';
import type { Session } from './session.ts';
import { attributeName } from './standard-attributes.ts';
import { invitationOf, mfaTextsOf, verificationOf } from './message-templates.ts';

export interface AuthParts {
  readonly groups: readonly string[];
  readonly providers: readonly OAuthProvider[];
  readonly domainPrefix: string | undefined;
}

/** The settings of the pool that these resources would become on AWS. */
export function poolSettingsFromCfn(cfn: CfnAuth, parts: AuthParts, session: Session): PoolSettingsInput {
  const { cfnUserPool: pool, cfnUserPoolClient: client, cfnIdentityPool } = cfn;
  const read = reader(session);
  return {
    usernameAttributes: read('usernameAttributes', pool.usernameAttributes, contacts) ?? [],
    aliasAttributes: read('aliasAttributes', pool.aliasAttributes, aliases),
    usernameCaseSensitive: pool.usernameConfiguration?.caseSensitive,
    autoVerifiedAttributes: read('autoVerifiedAttributes', pool.autoVerifiedAttributes, contacts) ?? [],
    verifyBeforeUpdate: read(
      'userAttributeUpdateSettings.attributesRequireVerificationBeforeUpdate',
      pool.userAttributeUpdateSettings?.attributesRequireVerificationBeforeUpdate,
      contacts,
    ) ?? [],
    attributes: attributesOf(pool),
    selfSignUp: pool.adminCreateUserConfig?.allowAdminCreateUserOnly === undefined
      ? undefined
      : !pool.adminCreateUserConfig.allowAdminCreateUserOnly,
    passwordPolicy: passwordPolicyOf(pool),
    mfa: {
      mode: read('mfaConfiguration', pool.mfaConfiguration && [pool.mfaConfiguration], mfaModes)?.[0],
      methods: read('enabledMfas', pool.enabledMfas, mfaMethods),
      ...mfaTextsOf(pool),
    },
    firstFactors: read(
      'policies.signInPolicy.allowedFirstAuthFactors',
      pool.policies?.signInPolicy?.allowedFirstAuthFactors,
      firstFactors,
    ),
    webAuthn: {
      relyingPartyId: pool.webAuthnRelyingPartyId,
      userVerification: pool.webAuthnUserVerification === 'required' ? 'required' : 'preferred',
    },
    accountRecovery: recoveryOf(pool),
    groups: parts.groups,
    hideUserExistence: client.preventUserExistenceErrors !== 'LEGACY',
    authFlows: client.explicitAuthFlows && read('explicitAuthFlows', client.explicitAuthFlows, authFlows),
    lifetimes: lifetimesOf(client),
    refreshTokenRotation: client.refreshTokenRotation?.feature === 'ENABLED',
    devices: devicesOf(pool),
    verification: verificationOf(pool),
    invitation: invitationOf(pool),
    emailFrom: pool.emailConfiguration?.from,
    oauth: oauthOf(client, parts),
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

type Table<Value> = Readonly<Record<string, Value>>;

/** Reads words of CloudFormation by a table, and names those that are not in it. */
function reader(session: Session) {
  return <Value>(property: string, words: readonly string[] | '' | undefined, table: Table<Value>) =>
    words
      ? words.flatMap((word) => {
          const value = typeof word === 'string' ? table[word] : undefined;
          if (value === undefined) session.warn(`${property} has ${String(word)}, which the sandbox does not know.`);
          return value === undefined ? [] : [value];
        })
      : undefined;
}

function attributesOf(pool: CfnUserPool): PoolSettingsInput['attributes'] {
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

function recoveryOf({ accountRecoverySetting }: CfnUserPool): readonly ContactAttribute[] | undefined {
  return accountRecoverySetting?.recoveryMechanisms
    ?.toSorted((one, other) => (one.priority ?? 0) - (other.priority ?? 0))
    .flatMap(({ name }) =>
      name === 'verified_email' ? ['email' as const] : name === 'verified_phone_number' ? ['phone_number' as const] : [],
    );
}

function devicesOf({ deviceConfiguration: devices }: CfnUserPool): PoolSettingsInput['devices'] {
  if (!devices) return { tracking: 'OFF' };
  return {
    tracking: devices.deviceOnlyRememberedOnUserPrompt ? 'OPTIONAL' : 'ALWAYS',
    challengeOnlyNewDevices: devices.challengeRequiredOnNewDevice ?? false,
  };
}

function oauthOf(client: CfnUserPoolClient, parts: AuthParts): PoolSettingsInput['oauth'] {
  if (!client.callbackUrLs || !client.logoutUrLs) return undefined;
  return {
    domain: parts.domainPrefix && `${parts.domainPrefix}.auth.${REGION}.amazoncognito.com`,
    callbackUrls: client.callbackUrLs,
    logoutUrls: client.logoutUrLs,
    scopes: client.allowedOAuthScopes,
    responseType: client.allowedOAuthFlows?.includes('code') === false ? 'token' : 'code',
    providers: parts.providers,
  };
}
