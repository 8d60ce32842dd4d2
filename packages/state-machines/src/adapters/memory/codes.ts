import { AuthError } from '../../errors/auth-error.ts';
import type { CodeDelivery } from '../../ports/auth.ts';
import { maskedDestination } from '../simulated-delivery.ts';
import type { MemoryClock } from './clock.ts';
import type { MemoryPurpose, Post } from './mailbox.ts';
import type { StoredUser } from './user-pool.ts';

/** Wrong answers that a code stands before it locks. */
const ATTEMPTS = 5;
/** Messages of one kind to one user in a window of so many milliseconds. */
const MESSAGES = 5;
const WINDOW = 900_000;

/** How long a code is good for, in milliseconds. */
const LIFETIME: Readonly<Record<MemoryPurpose, number>> = {
  'sign-up': 86_400_000,
  attribute: 86_400_000,
  reset: 3_600_000,
  'sign-in': 180_000,
};

interface Issued {
  readonly code: string;
  readonly expiresAt: number;
  attemptsLeft: number;
}

export type Contact = 'email' | 'phone_number';

export interface SendCode {
  readonly user: StoredUser;
  readonly purpose: MemoryPurpose;
  readonly attribute: Contact;
  /** @default what the user has for that attribute */
  readonly to?: string | undefined;
}

export interface Codes {
  /** @throws {AuthError} `attempts_exceeded` */
  send(request: SendCode): CodeDelivery;
  /** Uses the code up. @throws {AuthError} `code_mismatch`, `code_expired`, `attempts_exceeded` */
  redeem(request: { user: StoredUser; purpose: MemoryPurpose; attribute?: Contact; code: string }): void;
}

export function createCodes(parts: {
  readonly clock: MemoryClock;
  readonly post: Post;
  readonly nextCode?: (() => string) | undefined;
}): Codes {
  const { clock, post, nextCode = countingCode() } = parts;
  const issued = new Map<string, Issued>();
  const sentAt = new Map<string, readonly number[]>();

  const limit = (key: string) => {
    const recent = (sentAt.get(key) ?? []).filter((at) => at > clock.now() - WINDOW);
    if (recent.length >= MESSAGES) throw new AuthError('attempts_exceeded');
    sentAt.set(key, [...recent, clock.now()]);
  };

  return {
    send({ user, purpose, attribute, to = user.attributes[attribute] ?? '' }) {
      const key = keyOf(user, purpose, attribute);
      limit(key);
      const code = nextCode();
      const channel = attribute === 'email' ? 'email' : 'sms';
      issued.set(key, { code, expiresAt: clock.now() + LIFETIME[purpose], attemptsLeft: ATTEMPTS });
      post.send({ channel, to, purpose, code, sentAt: clock.now() });
      return { medium: channel, destination: maskedDestination(to), attribute };
    },
    redeem({ user, purpose, attribute, code }) {
      const key = keyOf(user, purpose, attribute);
      const entry = issued.get(key);
      if (!entry || entry.expiresAt <= clock.now()) throw new AuthError('code_expired');
      if (entry.attemptsLeft <= 0) throw new AuthError('attempts_exceeded');
      if (entry.code !== code) {
        entry.attemptsLeft -= 1;
        throw new AuthError('code_mismatch');
      }
      issued.delete(key);
    },
  };
}

/** A code for an attribute is one of its own; otherwise the newest replaces the older, wherever it was sent. */
const keyOf = (user: StoredUser, purpose: MemoryPurpose, attribute?: Contact) =>
  [user.sub, purpose, purpose === 'attribute' ? attribute : ''].join(' ');

function countingCode(): () => string {
  let count = 0;
  return () => String((123_456 + 97_531 * count++) % 1_000_000).padStart(6, '0');
}
