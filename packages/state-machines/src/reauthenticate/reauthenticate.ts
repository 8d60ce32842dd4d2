import type { AuthenticatorActor } from '../authenticator/authenticator.selectors.ts';
import { AuthError } from '../errors/auth-error.ts';

/**
 * Asks the person who is signed in to prove it, over the app, and settles when they have. Who asks while they are being
 * asked waits for the same answer.
 *
 * @throws {AuthError} `cancelled` where they will not, `method_unavailable` where they cannot, as those who came by an
 * identity provider, `not_signed_in` where nobody is signed in, or no longer.
 */
export const reauthenticate = (actor: AuthenticatorActor): Promise<void> => new Promise((resolve, reject) => {
  const settle = (error?: AuthError) => {
    for (const subscription of subscriptions) subscription.unsubscribe();
    if (error) reject(error);
    else resolve();
  };
  const subscriptions = [
    actor.on('reauthenticated', () => settle()),
    actor.on('reauthenticationCancelled', () => settle(new AuthError('cancelled'))),
    actor.on('signedOut', () => settle(new AuthError('not_signed_in'))),
    actor.on('signedIn', () => settle(new AuthError('another_person'))),
    actor.subscribe({ complete: () => settle(new AuthError('cancelled')) }),
  ];
  actor.send({ type: 'reauthentication.request' });
  const snapshot = actor.getSnapshot();
  if (!snapshot.matches('signedIn')) settle(new AuthError('not_signed_in'));
  else if (snapshot.matches({ signedIn: 'working' })) settle(new AuthError('method_unavailable'));
});
