import type { Clock } from '../../ports/upload-environment.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves on by milliseconds, and runs on its way what falls due, with what follows from it. */
  advance(milliseconds: number): Promise<void>;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

const FRAME = 16;

/** For tests and stories: time that moves when it is told to. */
export function createManualClock(start = 0): ManualClock {
  const timers = new Set<Timer>();
  let now = start;

  const after = (delay: number, run: () => void) => {
    const timer = { due: now + delay, run };
    timers.add(timer);
    return () => void timers.delete(timer);
  };

  const nextDue = (until: number) => {
    let next: Timer | undefined;
    for (const timer of timers) if (timer.due <= until && (!next || timer.due < next.due)) next = timer;
    return next;
  };

  return {
    now: () => now,
    after,
    frame: (run) => after(FRAME, run),
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settled();
      for (let timer = nextDue(end); timer; timer = nextDue(end)) {
        timers.delete(timer);
        now = Math.max(now, timer.due);
        timer.run();
        await settled();
      }
      now = end;
    },
  };
}

/** Lets promises that wait for nothing but each other come to their end. */
const settled = () => new Promise<void>((resolve) => {
  const channel = new MessageChannel();
  channel.port1.addEventListener('message', () => {
    channel.port1.close();
    resolve();
  });
  channel.port1.start();
  channel.port2.postMessage(undefined);
});
