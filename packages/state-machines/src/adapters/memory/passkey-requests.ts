import { AuthError } from '../../errors/auth-error.ts';
import { Secret } from '../../secret.ts';
import { standBy } from '../../stand-by.ts';
import { createTurns } from '../../turns.ts';
import type { MemoryPasskeyBehaviour } from './options.ts';
import type { StoredUser } from './user-pool.ts';

/** What a tab asks of the browser's authenticator, and the person before it. */
export interface PasskeyRequests {
  /** Shows the dialog for a passkey. @throws {AuthError} unless the person approves */
  present(): Promise<void>;
  /** Opens the autofill list, until somebody is picked from it. @throws {AuthError} unless the person approves */
  list(signal: AbortSignal): Promise<{ readonly user: StoredUser; readonly passkey: Secret }>;
  /** Whose passkey this is, that was picked from the list: good for one sign-in. */
  redeem(passkey: Secret): StoredUser | undefined;
  /** Whether the list is open. */
  readonly isListOpen: boolean;
  /** The person picks a passkey from the list. @throws where it is not open */
  pick(user: StoredUser): void;
}

export function createPasskeyRequests(behaviour: () => MemoryPasskeyBehaviour): PasskeyRequests {
  const inTurn = createTurns();
  let open: ((user: StoredUser) => void) | undefined;
  const proofs = new Map<string, StoredUser>();
  let picks = 0;

  /** Browsers take no request while there is another. */
  const assertAlone = () => {
    if (open) throw new AuthError('passkey_failed');
  };
  const approve = () => {
    const answer = behaviour();
    if (answer === 'cancel') throw new AuthError('passkey_cancelled');
    if (answer === 'fail') throw new AuthError('passkey_failed');
    if (answer === 'unsupported') throw new AuthError('passkey_unsupported');
  };
  const picked = (signal: AbortSignal) =>
    new Promise<StoredUser>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new AuthError('cancelled')), { once: true });
      open = resolve;
    }).finally(() => (open = undefined));

  return {
    present: () =>
      inTurn(new AbortController().signal, async () => {
        assertAlone();
        approve();
      }),
    list: (signal) =>
      standBy(signal, async (turn) => {
        assertAlone();
        if (behaviour() === 'unsupported') throw new AuthError('passkey_unsupported');
        const user = await picked(turn);
        approve();
        const proof = `pick ${(picks += 1)}`;
        proofs.set(proof, user);
        return { user, passkey: new Secret(proof) };
      }, inTurn),
    redeem(passkey) {
      const proof = passkey.reveal();
      const user = proofs.get(proof);
      proofs.delete(proof);
      return user?.passkeys.length ? user : undefined;
    },
    get isListOpen() {
      return open !== undefined;
    },
    pick(user) {
      if (!open) throw new Error('[foyer] No list of passkeys is open: it is there while somebody may type who they are.');
      open(user);
    },
  };
}
