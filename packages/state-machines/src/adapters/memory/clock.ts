/** The time that a memory backend lives in. */
export interface MemoryClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves on by seconds, so that codes and sessions expire without a wait. */
  advance(seconds: number): void;
}

export function createClock(now: () => number = Date.now): MemoryClock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance(seconds) {
      ahead += seconds * 1000;
    },
  };
}
