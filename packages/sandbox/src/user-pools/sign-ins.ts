import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { refusals } from './refusals.ts';
import type { SignIn } from './challenges/sign-in.ts';

interface Entry {
  readonly signIn: SignIn;
  readonly expiresAt: number;
  failures: number;
  used: boolean;
}

/** Wrong answers that one session stands. */
const FAILURES = 3;

/** Sign-ins that wait for an answer, by the opaque `Session` that the client sends back. */
export class SignIns {
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Keeps the sign-in and answers with its `Session`. */
  keep(signIn: SignIn, lifetime: number): string {
    this.#dropOld();
    const id = randomBytes(120).toString('base64url');
    this.#entries.set(id, { signIn, expiresAt: this.#clock.now() + lifetime * 1000, failures: 0, used: false });
    return id;
  }

  /** @throws {ServiceError} `NotAuthorizedException` where the session is unknown, used or expired. */
  find(id: string): SignIn {
    const entry = this.#entries.get(id);
    if (!entry) throw refusals.notAuthorized('Invalid session for the user.');
    if (entry.used) throw refusals.notAuthorized('Invalid session for the user, session can only be used once.');
    if (entry.expiresAt <= this.#clock.now()) {
      throw refusals.notAuthorized('Invalid session for the user, session is expired.');
    }
    return entry.signIn;
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  /** The answer was right: the session is good no more. */
  use(id: string): void {
    const entry = this.#entries.get(id);
    if (entry) entry.used = true;
  }

  /** The answer was wrong: the session stands a few of these. */
  fail(id: string): void {
    const entry = this.#entries.get(id);
    if (!entry) return;
    entry.failures += 1;
    if (entry.failures >= FAILURES) entry.used = true;
  }

  /** Ends what a user who is going away has begun. */
  forget(username: string): void {
    for (const [id, { signIn }] of this.#entries) if (signIn.username === username) this.#entries.delete(id);
  }

  clear(): void {
    this.#entries.clear();
  }

  /** Expired ones stay for a while, so that they are told apart from invented ones. */
  #dropOld(): void {
    const limit = this.#clock.now() - 3_600_000;
    for (const [id, { expiresAt }] of this.#entries) if (expiresAt < limit) this.#entries.delete(id);
  }
}
