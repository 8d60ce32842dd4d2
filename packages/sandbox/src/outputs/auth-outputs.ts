import type { AuthDefinition } from '../amplify/definition.ts';
import type { PoolIds } from '../pool-ids.ts';
import { poolSettings, type PoolSettings } from '../pool-settings.ts';

export interface AuthOutputs {
  readonly user_pool_id: string;
  readonly aws_region: string;
  readonly user_pool_client_id: string;
  readonly identity_pool_id: string;
  readonly mfa_methods: readonly string[];
  readonly standard_required_attributes: readonly string[];
  readonly username_attributes: readonly string[];
  readonly user_verification_types: readonly string[];
  readonly groups: readonly Readonly<Record<string, { readonly precedence: number }>>[];
  readonly mfa_configuration: 'NONE' | 'OPTIONAL' | 'REQUIRED';
  readonly password_policy: {
    readonly min_length: number;
    readonly require_lowercase: boolean;
    readonly require_numbers: boolean;
    readonly require_symbols: boolean;
    readonly require_uppercase: boolean;
  };
  readonly oauth?: {
    readonly identity_providers: readonly string[];
    readonly redirect_sign_in_uri: readonly string[];
    readonly redirect_sign_out_uri: readonly string[];
    readonly response_type: 'code' | 'token';
    readonly scopes: readonly string[];
    readonly domain: string;
  };
  readonly passwordless?: {
    readonly email_otp_enabled?: boolean;
    readonly sms_otp_enabled?: boolean;
    readonly web_authn?: { readonly relying_party_id: string; readonly user_verification: string };
    readonly preferred_challenge?: string;
  };
  readonly unauthenticated_identities_enabled: boolean;
}

/** The `auth` part of the outputs. */
export function authOutputs(auth: AuthDefinition, ids: PoolIds): AuthOutputs {
  const settings = poolSettings(auth.settings);
  const { passwordPolicy: policy } = settings;
  return {
    user_pool_id: ids.userPoolId,
    aws_region: ids.region,
    user_pool_client_id: ids.clientId,
    identity_pool_id: ids.identityPoolId,
    mfa_methods: settings.mfa.methods,
    standard_required_attributes: requiredAttributes(settings),
    username_attributes: settings.usernameAttributes,
    user_verification_types: settings.autoVerifiedAttributes,
    groups: auth.groups.map(({ name, precedence }) => ({ [name]: { precedence } })),
    mfa_configuration: settings.mfa.mode === 'OFF' ? 'NONE' : settings.mfa.mode,
    password_policy: {
      min_length: policy.minLength,
      require_lowercase: policy.requireLowercase,
      require_numbers: policy.requireNumbers,
      require_symbols: policy.requireSymbols,
      require_uppercase: policy.requireUppercase,
    },
    ...oauthOutputs(settings, ids),
    ...passwordlessOutputs(settings, auth),
    unauthenticated_identities_enabled: settings.guests,
  };
}

function requiredAttributes({ attributes }: PoolSettings): readonly string[] {
  return Object.entries(attributes).flatMap(([name, { required }]) =>
    required && !name.startsWith('custom:') ? [name] : [],
  );
}

/** The schema of the outputs knows these four alone; other providers are named in the app's own code. */
const identityProviders: Readonly<Record<string, string>> = {
  Google: 'GOOGLE',
  Facebook: 'FACEBOOK',
  LoginWithAmazon: 'LOGIN_WITH_AMAZON',
  SignInWithApple: 'SIGN_IN_WITH_APPLE',
};

function oauthOutputs({ oauth }: PoolSettings, ids: PoolIds): Pick<AuthOutputs, 'oauth'> {
  if (!oauth) return {};
  return {
    oauth: {
      identity_providers: oauth.providers.flatMap(({ type }) => identityProviders[type] ?? []),
      redirect_sign_in_uri: oauth.callbackUrls,
      redirect_sign_out_uri: oauth.logoutUrls,
      response_type: oauth.responseType,
      scopes: oauth.scopes,
      domain: oauth.domain ?? ids.domain,
    },
  };
}

function passwordlessOutputs(
  { firstFactors, webAuthn }: PoolSettings,
  { preferredChallenge }: AuthDefinition,
): Pick<AuthOutputs, 'passwordless'> {
  const factors = firstFactors.some((factor) => factor !== 'PASSWORD');
  if (!factors && !preferredChallenge) return {};
  return {
    passwordless: {
      ...(factors
        ? { email_otp_enabled: firstFactors.includes('EMAIL_OTP'), sms_otp_enabled: firstFactors.includes('SMS_OTP') }
        : {}),
      ...(firstFactors.includes('WEB_AUTHN')
        ? { web_authn: { relying_party_id: webAuthn.relyingPartyId, user_verification: webAuthn.userVerification } }
        : {}),
      ...(preferredChallenge ? { preferred_challenge: preferredChallenge } : {}),
    },
  };
}
