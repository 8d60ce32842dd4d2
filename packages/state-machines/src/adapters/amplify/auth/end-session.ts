import { createAmplifyContext, type AmplifyContext } from 'aws-amplify';
import { createUserPoolsTokenProvider } from 'aws-amplify/adapter-core';
import { fetchUserAttributes, signOut } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider, DefaultTokenStore } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../../errors/auth-error.ts';
import { abortable } from '../../abortable.ts';
import { authCancelled } from '../../auth-cancelled.ts';
import { toAuthError } from './errors.ts';
import { memoryOver } from './memory-over.ts';
import { userPool } from './settings.ts';

/** How long, in milliseconds, who leaves waits for Cognito. Without it they leave as without a network: the tokens are forgotten. */
const REVOKED_WITHIN = 5_000;

/**
 * Ends the session, here or `everywhere`.
 *
 * The call of aws-amplify asks Cognito first, waits for it without limit, and forgets then the tokens of whoever is signed in.
 * So what is asked of Cognito is asked beside the session: one who gives up holds nobody, and an answer that comes late
 * ends no later session.
 *
 * @throws {AuthError} where `everywhere` was refused; the session is what it was. The reason of `signal`, once that is aborted
 */
export async function endSession(everywhere: boolean, signal: AbortSignal): Promise<void> {
  await abortable(signal, everywhere ? endEverywhere : endHere, authCancelled);
  const store = cognitoUserPoolsTokenProvider.authTokenStore;
  const tokens = await store.loadTokens();
  // Without it, aws-amplify asks nobody.
  delete tokens?.refreshToken;
  if (tokens) await store.storeTokens(tokens);
  await signOut();
}

/** Has the tokens revoked, and goes on after a while where nobody answers. */
async function endHere(): Promise<void> {
  if (!(await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens())) return;
  await Promise.race([revoke({ global: false }), new Promise((resolve) => setTimeout(resolve, REVOKED_WITHIN))]);
}

/**
 * Ends the person's sessions on every device.
 *
 * The call of aws-amplify drops the server's refusal and forgets the tokens all the same: every other device stays signed
 * in, and nobody learns of it. So the session is tried after it.
 *
 * @throws {AuthError} where the other devices may still be signed in
 */
async function endEverywhere(): Promise<void> {
  // Refreshes tokens that are too old to end anything with.
  if (!(await cognitoUserPoolsTokenProvider.getTokens())) return;
  const copy = await copyOfSession();
  if (!(await isServed(copy))) return;
  await revoke({ global: true });
  if (await isServed(copy)) throw new AuthError('service_unavailable');
}

/** What ends a sign-out of aws-amplify after Cognito was asked, and before it tells the page that the person has left. */
class Asked extends Error {}

async function revoke({ global }: { readonly global: boolean }): Promise<void> {
  try {
    await signOut(await copyOfSession(), { global });
  } catch (cause) {
    if (!(cause instanceof Asked)) throw cause;
  }
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
  return createAmplifyContext({ Auth }, {
    Auth: {
      tokenProvider: createUserPoolsTokenProvider(Auth, memory),
      credentialsProvider: {
        getCredentialsAndIdentityId: async () => undefined,
        clearCredentialsAndIdentityId: () => { throw new Asked(); },
      },
    },
  });
}
