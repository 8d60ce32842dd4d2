import { Amplify } from 'aws-amplify';
import { AuthError, type AuthErrorCode } from '../../errors/auth-error.ts';

/** What an error means in one call, by its name, where that differs from what it means elsewhere. */
export type Meaning = Readonly<Record<string, AuthErrorCode>>;

/** What an error's name means wherever the call does not say otherwise. */
const CODES: Meaning = {
  AliasExistsException: 'contact_taken',
  AuthTokenConfigException: 'not_configured',
  AuthUserPoolException: 'not_configured',
  AutoSignInException: 'session_expired',
  CodeDeliveryFailureException: 'code_delivery_failed',
  CodeMismatchException: 'code_mismatch',
  ConcurrentModificationException: 'service_unavailable',
  CustomAuthSignInPassword: 'invalid_input',
  DeviceMetadataNotFoundException: 'method_unavailable',
  EnableSoftwareTokenMFAException: 'code_mismatch',
  ExpiredCodeException: 'code_expired',
  ForbiddenException: 'service_unavailable',
  IncorrectMFAMethod: 'invalid_input',
  InternalErrorException: 'service_unavailable',
  InvalidLambdaResponseException: 'service_unavailable',
  InvalidOriginException: 'not_configured',
  InvalidParameterException: 'invalid_input',
  InvalidPasswordException: 'password_policy',
  InvalidPreferredChallenge: 'method_unavailable',
  InvalidRedirectException: 'not_configured',
  InvalidSmsRoleAccessPolicyException: 'code_delivery_failed',
  InvalidSmsRoleTrustRelationshipException: 'code_delivery_failed',
  InvalidEmailRoleAccessPolicyException: 'code_delivery_failed',
  InvalidUserPoolConfigurationException: 'service_unavailable',
  LimitExceededException: 'attempts_exceeded',
  MFAMethodNotFoundException: 'method_unavailable',
  NetworkError: 'offline',
  NoAmplifyContextError: 'not_configured',
  NotAuthorizedException: 'not_signed_in',
  OAuthNotConfigureException: 'method_unavailable',
  OAuthSignInException: 'redirect_failed',
  OAuthSignOutException: 'redirect_failed',
  PasskeyAuthenticationCanceled: 'passkey_cancelled',
  PasskeyNotSupported: 'passkey_unsupported',
  PasskeyOperationAborted: 'passkey_cancelled',
  PasskeyRegistrationCanceled: 'passkey_cancelled',
  PasswordHistoryPolicyViolationException: 'password_reused',
  PasswordResetRequiredException: 'password_reset_required',
  ResourceNotFoundException: 'not_configured',
  SignInException: 'unknown_step',
  SoftwareTokenMFANotFoundException: 'method_unavailable',
  TokenRefreshException: 'not_signed_in',
  TooManyFailedAttemptsException: 'attempts_exceeded',
  TooManyRequestsException: 'throttled',
  UnexpectedLambdaException: 'service_unavailable',
  UserAlreadyAuthenticatedException: 'already_signed_in',
  UserLambdaValidationException: 'rejected_by_app',
  UserNotConfirmedException: 'user_not_confirmed',
  UserNotFoundException: 'not_signed_in',
  UserPoolAddOnNotEnabledException: 'method_unavailable',
  UserUnAuthenticatedException: 'not_signed_in',
  UsernameExistsException: 'username_taken',
  WebAuthnNotEnabledException: 'method_unavailable',
};

/** Errors that come in families, by how their names begin. */
const FAMILIES: readonly (readonly [start: string, code: AuthErrorCode])[] = [
  ['Empty', 'invalid_input'],
  ['Passkey', 'passkey_failed'],
  ['InvalidPasskey', 'passkey_failed'],
  ['RelyingParty', 'passkey_failed'],
  ['WebAuthn', 'passkey_failed'],
  ['Throttl', 'throttled'],
];

/** Makes an {@link AuthError} of what aws-amplify threw, by its name alone. `meaning` is what the call knows better. */
export function toAuthError(cause: unknown, meaning: Meaning = {}): AuthError {
  if (cause instanceof AuthError) return cause;
  const name = nameOf(cause);
  const code = meaning[name] ?? CODES[name] ?? familyOf(name) ?? codeOfStatus(cause) ?? 'unknown';
  return new AuthError(code, {
    cause,
    reason: code === 'rejected_by_app' ? triggerWords(cause) : undefined,
    hint: code === 'not_configured' ? configurationHint() : undefined,
  });
}

export const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

const familyOf = (name: string) => FAMILIES.find(([start]) => name.startsWith(start))?.[1];

/** An answer without a name of Cognito's, as a gateway in between gives it, has its status. */
function codeOfStatus(error: unknown): AuthErrorCode | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { httpStatusCode = 0 } = error.$metadata as { httpStatusCode?: number };
  if (httpStatusCode === 429) return 'throttled';
  return httpStatusCode >= 500 ? 'service_unavailable' : undefined;
}

/** Cognito writes `PreSignUp failed with error ….` around what the app's trigger threw. */
const triggerWords = (error: unknown): string | undefined =>
  error instanceof Error ? error.message.replace(/^\w+ failed with error (.*?)\.?$/s, '$1') : undefined;

/** aws-amplify holds its configuration in `@aws-amplify/core`: with two copies of it, one is read and the other set. */
export function configurationHint(): string {
  return Amplify.getConfig().Auth
    ? '[foyer] aws-amplify was configured, but the copy of @aws-amplify/core that signs in was not: '
      + 'leave one copy of it (npm ls @aws-amplify/core, then npm dedupe).'
    : '[foyer] Amplify has no Auth configuration, so nobody can sign in: call Amplify.configure(outputs) before the first '
      + 'render, and if you do, leave one copy of aws-amplify (npm ls aws-amplify @aws-amplify/core).';
}
