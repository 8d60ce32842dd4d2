import { Amplify } from 'aws-amplify';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { AuthError } from '../../../errors/auth-error.ts';
import { going, failure } from '../../contract/harness.ts';
import { createAmplifyAuth } from './amplify-auth.ts';
import { toAuthError } from './errors.ts';

const thrown = (name: string, message = 'Words that nobody reads.') => Object.assign(new Error(message), { name });

describe('an error of aws-amplify', () => {
  test.each([
    ['NetworkError', 'offline'],
    ['UserAlreadyAuthenticatedException', 'already_signed_in'],
    ['UserUnAuthenticatedException', 'not_signed_in'],
    ['AutoSignInException', 'session_expired'],
    ['CodeDeliveryFailureException', 'code_delivery_failed'],
    ['AliasExistsException', 'contact_taken'],
    ['LimitExceededException', 'attempts_exceeded'],
    ['TooManyFailedAttemptsException', 'attempts_exceeded'],
    ['TooManyRequestsException', 'throttled'],
    ['PasswordHistoryPolicyViolationException', 'password_reused'],
    ['PasskeyNotSupported', 'passkey_unsupported'],
    ['PasskeyRegistrationCanceled', 'passkey_cancelled'],
    ['PasskeyAuthenticationCanceled', 'passkey_cancelled'],
    ['PasskeyAlreadyExists', 'passkey_failed'],
    ['RelyingPartyMismatch', 'passkey_failed'],
    ['WebAuthnOriginNotAllowedException', 'passkey_failed'],
    ['WebAuthnNotEnabledException', 'method_unavailable'],
    ['OAuthSignInException', 'redirect_failed'],
    ['EmptySignInPassword', 'invalid_input'],
    ['SomethingNewException', 'unknown'],
  ])('%s means %s', (name, code) => {
    expect(toAuthError(thrown(name)).code).toBe(code);
  });

  test('means in a call what the call knows', () => {
    const error = thrown('NotAuthorizedException');
    expect(toAuthError(error).code).toBe('not_signed_in');
    expect(toAuthError(error, { NotAuthorizedException: 'wrong_credentials' }).code).toBe('wrong_credentials');
  });

  test('without a name of Cognito\'s is judged by its status', () => {
    const gateway = Object.assign(thrown('UnknownError'), { $metadata: { httpStatusCode: 502 } });
    expect(toAuthError(gateway).code).toBe('service_unavailable');
    expect(toAuthError(Object.assign(gateway, { $metadata: { httpStatusCode: 429 } })).code).toBe('throttled');
  });

  test('of a trigger brings the words that the app threw, and no others do', () => {
    const error = thrown('UserLambdaValidationException', 'PreSignUp failed with error Invited people only.');
    expect(toAuthError(error)).toMatchObject({ code: 'rejected_by_app', reason: 'Invited people only' });
    expect(toAuthError(thrown('CodeMismatchException')).reason).toBeUndefined();
  });

  test('of ours stays as it is, and what is no error is unknown', () => {
    const ours = new AuthError('offline');
    expect(toAuthError(ours)).toBe(ours);
    expect(toAuthError('a string')).toMatchObject({ code: 'unknown', cause: 'a string' });
  });
});

describe('an app that is not configured', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('is told so in one sentence', async () => {
    // aws-amplify itself warns of it as well.
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    Amplify.configure({});
    const auth = createAmplifyAuth();
    const sentence = /^not_configured: \[foyer\] The configuration of Amplify names no user pool.*call Amplify\.configure\(outputs\)/;
    expect(() => auth.settings()).toThrow(sentence);
    expect(await failure(auth.currentUser(going()))).toMatchObject({ code: 'not_configured', message: expect.stringMatching(sentence) });
  });

  test('is told of a pool that is gone, and of a provider that cannot lead back to this page', () => {
    Amplify.configure({ Auth: { Cognito: { userPoolId: 'us-east-1_gone', userPoolClientId: 'client' } } });
    expect(toAuthError(thrown('ResourceNotFoundException')).hint).toMatch(/^\[foyer\] The user pool us-east-1_gone.*does not exist/);
    vi.stubGlobal('window', { location: { origin: 'http://localhost:5173' } });
    onTestFinished(() => void vi.unstubAllGlobals());
    for (const name of ['InvalidRedirectException', 'InvalidOriginException']) {
      expect(toAuthError(thrown(name)).hint).toMatch(/^\[foyer\] No redirect address.*add http:\/\/localhost:5173\/ to callbackUrls/);
    }
  });

  test('is told of a second copy of the client, where only that one signs in', () => {
    Amplify.configure({ Auth: { Cognito: { userPoolId: 'us-east-1_abc', userPoolClientId: 'client' } } });
    expect(toAuthError(thrown('AuthUserPoolException')).hint).toMatch(/leave one copy/);
  });
});
