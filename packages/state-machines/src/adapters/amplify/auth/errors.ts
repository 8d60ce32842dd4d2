import { AuthError, type AuthErrorCode } from '../../../errors/auth-error.ts';
import { configurationHint } from './configuration-hint.ts';
import { nameOf } from '../name-of.ts';

/** What an error means in one call, by its name, where that differs from what it means elsewhere. */
export type Meaning = Readonly<Record<string, AuthErrorCode>>;

/** What names mean wherever the call does not say otherwise; without the `Exception` that many end in. */
const NAMES: Readonly<Partial<Record<AuthErrorCode, string>>> = {
  already_signed_in: 'UserAlreadyAuthenticated',
  attempts_exceeded: 'LimitExceeded TooManyFailedAttempts',
  code_delivery_failed:
    'CodeDeliveryFailure InvalidEmailRoleAccessPolicy InvalidSmsRoleAccessPolicy InvalidSmsRoleTrustRelationship',
  code_expired: 'ExpiredCode',
  code_mismatch: 'CodeMismatch EnableSoftwareTokenMFA',
  contact_taken: 'AliasExists',
  invalid_input: 'CustomAuthSignInPassword IncorrectMFAMethod InvalidParameter',
  method_unavailable:
    'DeviceMetadataNotFound InvalidPreferredChallenge MFAMethodNotFound OAuthNotConfigure SoftwareTokenMFANotFound '
    + 'UserPoolAddOnNotEnabled WebAuthnNotEnabled',
  not_configured: 'AuthTokenConfig AuthUserPool InvalidOrigin InvalidRedirect NoAmplifyContextError ResourceNotFound',
  not_signed_in: 'NotAuthorized TokenRefresh UserNotFound UserUnAuthenticated',
  offline: 'NetworkError',
  passkey_cancelled: 'PasskeyAuthenticationCanceled PasskeyOperationAborted PasskeyRegistrationCanceled',
  passkey_unsupported: 'PasskeyNotSupported',
  password_policy: 'InvalidPassword',
  password_reset_required: 'PasswordResetRequired',
  password_reused: 'PasswordHistoryPolicyViolation',
  redirect_failed: 'OAuthSignIn OAuthSignOut',
  rejected_by_app: 'UserLambdaValidation',
  // A `SyntaxError` is an answer that Cognito has not written, as the page of a gateway before it: aws-amplify takes it for JSON.
  service_unavailable:
    'ConcurrentModification Forbidden InternalError InvalidLambdaResponse InvalidUserPoolConfiguration SyntaxError '
    + 'UnexpectedLambda',
  session_expired: 'AutoSignIn',
  throttled: 'TooManyRequests',
  unknown_step: 'SignIn',
  user_not_confirmed: 'UserNotConfirmed',
  username_taken: 'UsernameExists',
};
const CODES = new Map(
  (Object.keys(NAMES) as AuthErrorCode[]).flatMap((code) => (NAMES[code] ?? '').split(' ').map((name) => [name, code])),
);

/** Errors that come in families, by how their names begin. */
const FAMILIES: readonly (readonly [start: RegExp, code: AuthErrorCode])[] = [
  [/^Empty/, 'invalid_input'],
  [/^(Invalid)?Passkey|^RelyingParty|^WebAuthn/, 'passkey_failed'],
  [/^Throttl/, 'throttled'],
];

/** Makes an {@link AuthError} of what aws-amplify threw, by its name alone. `meaning` is what the call knows better. */
export function toAuthError(cause: unknown, meaning: Meaning = {}): AuthError {
  if (cause instanceof AuthError) return cause;
  const name = nameOf(cause);
  const code = meaning[name] ?? CODES.get(name.replace(/Exception$/, '')) ?? familyOf(name) ?? codeOfStatus(statusOf(cause)) ?? 'unknown';
  return new AuthError(code, {
    cause,
    reason: code === 'rejected_by_app' ? triggerWords(cause) : undefined,
    hint: code === 'not_configured' ? configurationHint(name) : undefined,
  });
}

const familyOf = (name: string) => FAMILIES.find(([start]) => start.test(name))?.[1];

/** An answer without a name of Cognito's, as a gateway in between gives it, has its status. */
export function codeOfStatus(status: number): AuthErrorCode | undefined {
  if (status === 429) return 'throttled';
  return status >= 500 ? 'service_unavailable' : undefined;
}

function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  return (error.$metadata as { httpStatusCode?: number }).httpStatusCode ?? 0;
}

/** Cognito writes `PreSignUp failed with error ….` around what the app's trigger threw. */
const triggerWords = (error: unknown): string | undefined =>
  error instanceof Error ? error.message.replace(/^\w+ failed with error (.*?)\.?$/s, '$1') : undefined;
