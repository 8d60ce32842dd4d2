/** How long to wait before the next attempt, in milliseconds: a second, then twice as long each time, up to a minute. */
export const backoff = (attempts: number): number => Math.min(500 * 2 ** attempts, 60_000);
