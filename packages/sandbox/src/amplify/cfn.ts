/** `AWS::Cognito::UserPool` as CDK shows it to `backend.ts`: the properties that the sandbox reads, and any other. */
export interface CfnUserPool {
  usernameAttributes?: string[] | undefined;
  aliasAttributes?: string[] | undefined;
  usernameConfiguration?: { caseSensitive?: boolean } | undefined;
  autoVerifiedAttributes?: string[] | undefined;
  userAttributeUpdateSettings?: { attributesRequireVerificationBeforeUpdate?: string[] } | undefined;
  schema?: CfnSchemaAttribute[] | undefined;
  adminCreateUserConfig?: {
    allowAdminCreateUserOnly?: boolean;
    inviteMessageTemplate?: {
      emailSubject?: string | undefined;
      emailMessage?: string | undefined;
      smsMessage?: string | undefined;
    };
  } | undefined;
  policies?: {
    passwordPolicy?: CfnPasswordPolicy;
    signInPolicy?: { allowedFirstAuthFactors?: string[] };
  } | undefined;
  mfaConfiguration?: string | undefined;
  enabledMfas?: string[] | undefined;
  smsAuthenticationMessage?: string | undefined;
  emailAuthenticationSubject?: string | undefined;
  emailAuthenticationMessage?: string | undefined;
  webAuthnRelyingPartyId?: string | undefined;
  webAuthnUserVerification?: string | undefined;
  accountRecoverySetting?: { recoveryMechanisms?: { name?: string; priority?: number }[] } | undefined;
  deviceConfiguration?: {
    challengeRequiredOnNewDevice?: boolean;
    deviceOnlyRememberedOnUserPrompt?: boolean;
  } | undefined;
  verificationMessageTemplate?: {
    defaultEmailOption?: string | undefined;
    emailSubject?: string | undefined;
    emailMessage?: string | undefined;
    emailSubjectByLink?: string | undefined;
    emailMessageByLink?: string | undefined;
    smsMessage?: string | undefined;
  } | undefined;
  emailVerificationSubject?: string | undefined;
  emailVerificationMessage?: string | undefined;
  smsVerificationMessage?: string | undefined;
  emailConfiguration?: { from?: string | undefined } | undefined;
  [property: string]: unknown;
}

export interface CfnSchemaAttribute {
  name?: string;
  attributeDataType?: string;
  required?: boolean;
  mutable?: boolean;
}

export interface CfnPasswordPolicy {
  minimumLength?: number;
  requireLowercase?: boolean;
  requireUppercase?: boolean;
  requireNumbers?: boolean;
  requireSymbols?: boolean;
  temporaryPasswordValidityDays?: number;
  passwordHistorySize?: number;
}

/** `AWS::Cognito::UserPoolClient`; the odd spelling of the URL properties is CDK's. */
export interface CfnUserPoolClient {
  explicitAuthFlows?: string[] | undefined;
  preventUserExistenceErrors?: string | undefined;
  accessTokenValidity?: number | undefined;
  idTokenValidity?: number | undefined;
  refreshTokenValidity?: number | undefined;
  tokenValidityUnits?: { accessToken?: string; idToken?: string; refreshToken?: string } | undefined;
  authSessionValidity?: number | undefined;
  refreshTokenRotation?: { feature?: string; retryGracePeriodSeconds?: number } | undefined;
  callbackUrLs?: string[] | undefined;
  logoutUrLs?: string[] | undefined;
  allowedOAuthFlows?: string[] | undefined;
  allowedOAuthScopes?: string[] | undefined;
  [property: string]: unknown;
}

/** `AWS::Cognito::IdentityPool`. */
export interface CfnIdentityPool {
  allowUnauthenticatedIdentities?: boolean | undefined;
  [property: string]: unknown;
}

export interface CfnAuth {
  cfnUserPool: CfnUserPool;
  cfnUserPoolClient: CfnUserPoolClient;
  cfnIdentityPool: CfnIdentityPool;
}

/** What the sandbox acts on. Everything else that `backend.ts` sets is warned about; `*` stands for an item of a list. */
export const supportedProperties: Readonly<Record<keyof CfnAuth, ReadonlySet<string>>> = {
  cfnUserPool: new Set([
    'usernameAttributes',
    'aliasAttributes',
    'usernameConfiguration.caseSensitive',
    'autoVerifiedAttributes',
    'userAttributeUpdateSettings.attributesRequireVerificationBeforeUpdate',
    'schema',
    'schema.*.name',
    'schema.*.attributeDataType',
    'schema.*.required',
    'schema.*.mutable',
    'adminCreateUserConfig.allowAdminCreateUserOnly',
    'adminCreateUserConfig.inviteMessageTemplate.emailSubject',
    'adminCreateUserConfig.inviteMessageTemplate.emailMessage',
    'adminCreateUserConfig.inviteMessageTemplate.smsMessage',
    'policies.passwordPolicy.minimumLength',
    'policies.passwordPolicy.requireLowercase',
    'policies.passwordPolicy.requireUppercase',
    'policies.passwordPolicy.requireNumbers',
    'policies.passwordPolicy.requireSymbols',
    'policies.passwordPolicy.temporaryPasswordValidityDays',
    'policies.passwordPolicy.passwordHistorySize',
    'policies.signInPolicy.allowedFirstAuthFactors',
    'mfaConfiguration',
    'enabledMfas',
    'smsAuthenticationMessage',
    'emailAuthenticationSubject',
    'emailAuthenticationMessage',
    'webAuthnRelyingPartyId',
    'webAuthnUserVerification',
    'accountRecoverySetting.recoveryMechanisms',
    'accountRecoverySetting.recoveryMechanisms.*.name',
    'accountRecoverySetting.recoveryMechanisms.*.priority',
    'deviceConfiguration',
    'deviceConfiguration.challengeRequiredOnNewDevice',
    'deviceConfiguration.deviceOnlyRememberedOnUserPrompt',
    'verificationMessageTemplate.defaultEmailOption',
    'verificationMessageTemplate.emailSubject',
    'verificationMessageTemplate.emailMessage',
    'verificationMessageTemplate.emailSubjectByLink',
    'verificationMessageTemplate.emailMessageByLink',
    'verificationMessageTemplate.smsMessage',
    'emailVerificationSubject',
    'emailVerificationMessage',
    'smsVerificationMessage',
    'emailConfiguration.from',
  ]),
  cfnUserPoolClient: new Set([
    'explicitAuthFlows',
    'preventUserExistenceErrors',
    'accessTokenValidity',
    'idTokenValidity',
    'refreshTokenValidity',
    'tokenValidityUnits.accessToken',
    'tokenValidityUnits.idToken',
    'tokenValidityUnits.refreshToken',
    'authSessionValidity',
    'refreshTokenRotation.feature',
    'callbackUrLs',
    'logoutUrLs',
    'allowedOAuthFlows',
    'allowedOAuthScopes',
  ]),
  cfnIdentityPool: new Set(['allowUnauthenticatedIdentities']),
};
