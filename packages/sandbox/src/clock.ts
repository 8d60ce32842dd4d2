/** The time that the sandbox lives in. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Moves on by seconds, so that codes and tokens expire without a wait. */
  advance(seconds: number): void;
}

export function createClock(now: () => number = Date.now): Clock {
  let ahead = 0;
  return {
    now: () => now() + ahead,
    advance: (seconds) => {
      ahead += seconds * 1000;
    },
  };
}
