import { createAmplifyContext, type AmplifyContext } from 'aws-amplify';
import { createUserPoolsTokenProvider } from 'aws-amplify/adapter-core';
import { fetchUserAttributes, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider, DefaultTokenStore } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../errors/auth-error.ts';
import { aside } from './aside.ts';
import { toAuthError } from './errors.ts';
import { memoryOver } from './memory-over.ts';
import { userPool } from './settings.ts';

/**
 * Ends the person's sessions on every device, and leaves it to the caller to end the one of this page.
 *
 * The call of aws-amplify drops the server's refusal and forgets the tokens all the same: every other device stays signed
 * in, and nobody learns of it. So it is called beside the session, and the session is tried after it.
 *
 * @throws {AuthError} where the other devices may still be signed in; the session is what it was
 */
export async function signOutEverywhere(): Promise<void> {
  // Refreshes tokens that are too old to end anything with.
  if (!(await cognitoUserPoolsTokenProvider.getTokens())) return;
  const copy = await copyOfSession();
  if (!(await isServed(copy))) return;
  const copied = await copyOfSession();
  await aside('signedOut', () => signOut(copied, { global: true }));
  if (await isServed(copy)) throw new AuthError('service_unavailable');
}

/** Whether the server takes the tokens. @throws {AuthError} where it does not say */
async function isServed(session: AmplifyContext): Promise<boolean> {
  try {
    await fetchUserAttributes(session);
    return true;
  } catch (cause) {
    const error = toAuthError(cause);
    if (error.code === 'not_signed_in') return false;
    throw error;
  }
}

/**
 * A context with the session's tokens, which may be lost, and no hosted UI: that would take the page away. It has no
 * identity pool either, whose answer about an identity says nothing of the tokens.
 */
async function copyOfSession() {
  const { userPoolId, userPoolClientId, userPoolEndpoint } = userPool();
  const Auth = { Cognito: { userPoolId, userPoolClientId, ...(userPoolEndpoint !== undefined && { userPoolEndpoint }) } };
  const session = cognitoUserPoolsTokenProvider.authTokenStore;
  const tokens = await session.loadTokens();
  if (!tokens) throw new AuthError('not_signed_in');
  const memory = memoryOver(session.getKeyValueStorage());
  const copy = new DefaultTokenStore();
  copy.setAuthConfig(Auth);
  copy.setKeyValueStorage(memory);
  await copy.storeTokens(tokens);
  return createAmplifyContext({ Auth }, { Auth: { tokenProvider: createUserPoolsTokenProvider(Auth, memory) } });
}
