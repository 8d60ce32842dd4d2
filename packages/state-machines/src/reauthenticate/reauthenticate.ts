import type { AuthenticatorState } from '../authenticator/authenticator-state.ts';
import type { AuthenticatorStore } from '../authenticator/authenticator-store.ts';
import { AuthError } from '../errors/auth-error.ts';
import type { AuthPort } from '../ports/auth.ts';

/** The Authenticator that asks, and the port that it asks through. */
export interface Asking {
  readonly store: AuthenticatorStore;
  readonly port: AuthPort;
}

/**
 * Asks the person who is signed in to prove it, over the app, and settles when they have. Who asks while they are being
 * asked waits for the same answer.
 *
 * @throws {AuthError} `cancelled` where they will not, `method_unavailable` where they cannot, `not_signed_in` where nobody
 * is signed in, or no longer.
 */
export const reauthenticate = ({ store, port }: Asking): Promise<void> => new Promise((resolve, reject) => {
  const before = store.getState();
  const { status, user } = before;
  if (status !== 'signedIn' || !user) return reject(new AuthError('not_signed_in'));
  if (!port.capabilities.reauthenticate || !port.canReauthenticate(user)) return reject(new AuthError('method_unavailable'));

  const look = () => {
    const now = store.getState();
    if (now.screen === 'reauthenticate' || now.busy) return;
    unsubscribe();
    if (now.proofs > before.proofs && now.user?.userId === user.userId) resolve();
    else reject(refusal(before, now));
  };
  const unsubscribe = store.subscribe(look);
  store.send({ type: 'reauthentication.request' });
  look();
});

/** Why nothing was proved, by what has changed. */
function refusal(before: AuthenticatorState, now: AuthenticatorState): AuthError {
  if (now.status !== 'signedIn') return new AuthError('not_signed_in');
  if (now.user?.userId !== before.user?.userId) return new AuthError('another_person');
  return now.error && now.error !== before.error ? now.error : new AuthError('cancelled');
}
