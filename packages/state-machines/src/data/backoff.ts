/** How long to wait before the next attempt, in milliseconds: a second, then twice as long each time, up to a minute. */
export const backoff = (attempts: number): number => Math.min(1000 * 2 ** Math.max(0, attempts - 1), 60_000);
