/** The first wait, and the longest, in milliseconds. */
const FIRST = 5000;
const LONGEST = 60_000;

/** Has what failed for a reason that passes run again. */
export interface TryAgain {
  /** It failed: runs after a wait that grows with each failure, and at once where the network comes back. */
  later(): void;
  /** It went well, or nobody wants it any more. */
  stop(): void;
}

export function createTryAgain(run: () => void): TryAgain {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rest = () => {
    clearTimeout(timer);
    removeEventListener('online', again);
  };
  const again = () => {
    rest();
    run();
  };

  return {
    later() {
      rest();
      timer = setTimeout(again, Math.min(FIRST * 2 ** failures, LONGEST));
      failures += 1;
      addEventListener('online', again);
    },
    stop() {
      rest();
      failures = 0;
    },
  };
}
