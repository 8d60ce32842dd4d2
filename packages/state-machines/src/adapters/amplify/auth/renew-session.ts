import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { DataError } from '../../../errors/data-error.ts';
import type { AuthMode } from '../../../ports/data.ts';
import { toDataError } from '../data/data-errors.ts';
import { holdRefreshes } from './late-refresh.ts';

/** What proves who asks, of the modes whose proof the session can get anew. */
const PROOFS: Readonly<Partial<Record<AuthMode, 'credentials' | 'tokens'>>> = {
  iam: 'credentials', identityPool: 'credentials', oidc: 'tokens', userPool: 'tokens',
};
const proofOf = (mode: AuthMode | undefined) => {
  const asked = mode ?? Amplify.getConfig().API?.GraphQL?.defaultAuthMode;
  return asked && PROOFS[asked];
};

/** Whether there can be a new token where the old one was refused. */
export const isRenewable = (mode: AuthMode | undefined): boolean => proofOf(mode) !== undefined;

/** Those on their way, by the session that they renew. */
const renewals = new Map<string, ReturnType<typeof fetchAuthSession>>();

async function renewed() {
  holdRefreshes();
  // Where a provider of the app's own holds the tokens, a session is known by its person.
  const held = await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens();
  const session = held?.refreshToken ?? (await fetchAuthSession()).userSub ?? '';
  const renewal = renewals.get(session) ?? fetchAuthSession({ forceRefresh: true }).finally(() => renewals.delete(session));
  renewals.set(session, renewal);
  return renewal;
}

/**
 * Gets a new token in place of one that the server refuses, though it is good by this device's clock: once for all who
 * ask meanwhile in the same session. Who signs in while it is on its way has nothing to do with it.
 * @throws {DataError} `signed_out` where the session has ended
 */
export async function renewSession(mode: AuthMode | undefined): Promise<void> {
  try {
    const session = await renewed();
    if (session[proofOf(mode) ?? 'tokens']) return;
  } catch (cause) {
    const error = toDataError(cause);
    throw error.passing ? error : new DataError('signed_out', { cause });
  }
  throw new DataError('signed_out');
}
