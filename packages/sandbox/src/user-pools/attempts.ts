import type { Clock } from '../clock.ts';

/** Counts what is limited: messages sent in a window, and wrong passwords in a row. Known and unknown users alike. */
export class Attempts {
  readonly #clock: Clock;
  readonly #times = new Map<string, readonly number[]>();
  readonly #failures = new Map<string, { count: number; openAt: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts `amount` more, or none and `false` where the window has no room for them. */
  take(key: string, limit: number, windowSeconds: number, amount = 1): boolean {
    const now = this.#clock.now();
    const recent = (this.#times.get(key) ?? []).filter((time) => time > now - windowSeconds * 1000);
    if (recent.length + amount > limit) return false;
    this.#times.set(key, [...recent, ...Array<number>(amount).fill(now)]);
    return true;
  }

  isLocked(key: string): boolean {
    const failures = this.#failures.get(key);
    return failures !== undefined && failures.openAt > this.#clock.now();
  }

  /** After `limit` failures each further one locks for twice as long as the last, up to a quarter of an hour. */
  fail(key: string, limit: number): void {
    const count = (this.#failures.get(key)?.count ?? 0) + 1;
    const lockSeconds = count < limit ? 0 : Math.min(2 ** (count - limit), 900);
    this.#failures.set(key, { count, openAt: this.#clock.now() + lockSeconds * 1000 });
  }

  succeed(key: string): void {
    this.#failures.delete(key);
  }

  clear(): void {
    this.#times.clear();
    this.#failures.clear();
  }
}
