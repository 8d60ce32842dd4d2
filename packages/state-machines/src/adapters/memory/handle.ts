import type { AuthPort } from '../../ports/auth.ts';
import type { MemoryFaults } from './calls.ts';
import type { MemoryClock } from './clock.ts';
import type { MemoryMailbox } from './mailbox.ts';
import type { MemoryPasskeyBehaviour, MemoryUser } from './options.ts';
import type { MemoryRedirect } from './redirect.ts';

/** What a test or a story does to a memory backend from the outside. */
export interface MemoryHandle {
  readonly mailbox: MemoryMailbox;
  readonly clock: MemoryClock;
  readonly faults: MemoryFaults;
  readonly redirect: MemoryRedirect;
  addUser(user: MemoryUser): void;
  /** The code that the user's authenticator app shows now. @throws where there is no such app. */
  totpCode(username: string): Promise<string>;
  /** Ends what the user is signed in with, on every browser, as another device's sign-out everywhere does. */
  revokeSessions(username: string): void;
  /** Ends the session of this browser, and tells every tab. */
  expireSession(): void;
  setPasskeyBehaviour(behaviour: MemoryPasskeyBehaviour): void;
  /** Whether the browser's autofill list of passkeys is open, as it is while somebody may type who they are. */
  readonly isPasskeyListOpen: boolean;
  /** Picks a passkey of this user from the list. @throws where the list is not open, or the user has no passkey. */
  pickPasskey(username: string): void;
  /** Another tab of the same browser. */
  openTab(): MemoryAuth;
  /** A browser on another device. */
  openBrowser(): MemoryAuth;
}

/** An {@link AuthPort} in this process, and the handle that moves it. */
export interface MemoryAuth extends AuthPort {
  readonly handle: MemoryHandle;
}
