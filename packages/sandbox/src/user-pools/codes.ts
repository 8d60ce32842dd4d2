import { randomInt } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { ServiceError } from '../http/service-error.ts';
import type { ContactAttribute } from '../pool-settings.ts';
import type { Collection } from '../store/collection.ts';
import { refusals } from './refusals.ts';

/** What a code is good for. A user has at most one of each; a new one takes the place of the old. */
export type CodePurpose = 'sign-up' | 'reset' | `attribute:${ContactAttribute}`;

export interface Code {
  readonly code: string;
  readonly attribute: ContactAttribute;
  /** The address that was written to, which becomes the user's once the code is given. */
  readonly destination: string;
  readonly failures: number;
  readonly expiresAt: number;
}

/** Codes that were sent: each expires, is good once, and locks after wrong answers. */
export class Codes {
  readonly #stored: Collection<Code>;
  readonly #clock: Clock;

  constructor(stored: Collection<Code>, clock: Clock) {
    this.#stored = stored;
    this.#clock = clock;
  }

  /** A code that is good once it is kept. */
  make({ attribute, destination }: Pick<Code, 'attribute' | 'destination'>, lifetime: number): Code {
    return { attribute, destination, code: newCode(), failures: 0, expiresAt: this.#clock.now() + lifetime * 1000 };
  }

  keep(username: string, purpose: CodePurpose, code: Code): void {
    this.#stored.put(key(username, purpose), username, code);
  }

  pending(username: string, purpose: CodePurpose): Code | undefined {
    return this.#stored.get(key(username, purpose));
  }

  /**
   * Uses the code up.
   * @throws {ServiceError} where it is wrong, expired or not there, or `locked` after too many wrong ones.
   */
  redeem(
    username: string,
    purpose: CodePurpose,
    given: string,
    { attempts, locked }: { attempts: number; locked: () => ServiceError },
  ): Code {
    const code = this.check(username, purpose, given, { attempts, locked });
    this.#stored.remove(key(username, purpose));
    return code;
  }

  /** As {@link redeem}, and leaves the code good. */
  check(
    username: string,
    purpose: CodePurpose,
    given: string,
    { attempts, locked }: { attempts: number; locked: () => ServiceError },
  ): Code {
    const code = this.pending(username, purpose);
    if (!code) throw refusals.expiredCode();
    if (code.failures >= attempts) throw locked();
    if (code.expiresAt <= this.#clock.now()) throw refusals.expiredCode();
    if (code.code === given.trim()) return code;
    this.#stored.put(key(username, purpose), username, { ...code, failures: code.failures + 1 });
    throw refusals.wrongCode();
  }

  forget(username: string): void {
    this.#stored.removeOfOwner(username);
  }

  clear(): void {
    this.#stored.clear();
  }
}

export function newCode(digits = 6): string {
  return String(randomInt(10 ** digits)).padStart(digits, '0');
}

function key(username: string, purpose: CodePurpose): string {
  return `${username}/${purpose}`;
}
