import { Amplify } from 'aws-amplify';
import { fetchAuthSession } from 'aws-amplify/auth';
import { DataError } from '../../errors/data-error.ts';
import type { AuthMode } from '../../ports/data.ts';
import { toDataError } from './data-errors.ts';

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

let renewing: ReturnType<typeof fetchAuthSession> | undefined;

/**
 * Gets a new token in place of one that the server refuses, though it is good by this device's clock: once for all who
 * ask meanwhile.
 * @throws {DataError} `signed_out` where the session has ended
 */
export async function renewSession(mode: AuthMode | undefined): Promise<void> {
  try {
    renewing ??= fetchAuthSession({ forceRefresh: true }).finally(() => (renewing = undefined));
    const session = await renewing;
    if (session[proofOf(mode) ?? 'tokens']) return;
  } catch (cause) {
    const error = toDataError(cause);
    throw error.passing ? error : new DataError('signed_out', { cause });
  }
  throw new DataError('signed_out');
}
