import { fetchAuthSession } from 'aws-amplify/auth';
import { AuthError, type AuthErrorCode } from '../../../errors/auth-error.ts';
import { call } from './call.ts';
import type { Meaning } from './errors.ts';
import { nameOf } from '../name-of.ts';

interface Refusal {
  /** What it means when the server refuses somebody whose session holds. @default 'method_unavailable' */
  readonly refused?: AuthErrorCode | undefined;
  readonly meaning?: Meaning | undefined;
}

/** Calls aws-amplify for the person who is signed in. */
export const asSignedIn = <T>(signal: AbortSignal, run: () => Promise<T>, refusal: Refusal = {}): Promise<T> =>
  call(signal, async () => {
    try {
      return await run();
    } catch (cause) {
      if (!REFUSED.has(nameOf(cause))) throw cause;
      const { refused = 'method_unavailable' } = refusal;
      throw new AuthError(await sessionHolds() ? refused : 'not_signed_in', { cause });
    }
  }, refusal.meaning);

/** Cognito's names both for a session that is over and for something that this person may not do. */
const REFUSED = new Set(['NotAuthorizedException', 'UserNotFoundException']);

/** A refresh tells one from the other; where the session is over, aws-amplify forgets it and says so to all. */
async function sessionHolds(): Promise<boolean> {
  const { tokens } = await fetchAuthSession({ forceRefresh: true });
  return tokens !== undefined;
}
