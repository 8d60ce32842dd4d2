import type { PageEvent, PagePort } from '../../ports/page.ts';

/** Surroundings in the hand of a test: time passes and frames come when it says so. */
export interface MemoryPage extends PagePort {
  /** Lets a frame come. Answers whether anything was to be done in it. */
  nextFrame(): boolean;
  /** Lets time pass, timers included, without a frame. */
  advance(milliseconds: number): void;
  /** Lets time pass as it does for a machine that sleeps: timers run once it is awake. */
  sleep(milliseconds: number): void;
  setOnline(online: boolean): void;
  setHidden(hidden: boolean): void;
  /** What was said to the developer. */
  readonly warnings: readonly string[];
  /** How many frames had something to do. */
  readonly frames: number;
}

/** A {@link PagePort} without a page. @param start the time at the start, in milliseconds */
export function createMemoryPage(start = Date.UTC(2030, 0, 1)): MemoryPage {
  const listeners = new Set<(event: PageEvent) => void>();
  const timers = new Map<symbol, { readonly at: number; readonly run: () => void }>();
  const warnings: string[] = [];
  let due: (() => void)[] = [];
  let now = start;
  let online = true;
  let frames = 0;
  let ids = 0;

  const tell = (event: PageEvent) => listeners.forEach((listener) => listener(event));
  function runTimersUntil(end: number, wake: (at: number) => void) {
    for (;;) {
      const next = [...timers].filter(([, { at }]) => at <= end).toSorted(([, a], [, b]) => a.at - b.at)[0];
      if (!next) return;
      timers.delete(next[0]);
      wake(next[1].at);
      next[1].run();
    }
  }

  return {
    now: () => now,
    uuid: () => `00000000-0000-4000-8000-${String(ids++).padStart(12, '0')}`,
    frame: (run) => void due.push(run),
    after(milliseconds, run) {
      const id = Symbol('timer');
      timers.set(id, { at: now + milliseconds, run });
      return () => void timers.delete(id);
    },
    online: () => online,
    warn: (sentence) => void warnings.push(sentence),
    warnings,
    watch(onEvent) {
      listeners.add(onEvent);
      return () => void listeners.delete(onEvent);
    },
    nextFrame() {
      const jobs = due;
      due = [];
      if (jobs.length > 0) frames += 1;
      for (const job of jobs) job();
      return jobs.length > 0;
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      runTimersUntil(end, (at) => { now = at; });
      now = end;
    },
    sleep(milliseconds) {
      const missed = now + milliseconds;
      now = missed;
      runTimersUntil(missed, () => {});
    },
    setOnline(next) {
      online = next;
      tell(next ? 'online' : 'offline');
    },
    setHidden: (hidden) => tell(hidden ? 'hidden' : 'shown'),
    get frames() { return frames; },
  };
}
