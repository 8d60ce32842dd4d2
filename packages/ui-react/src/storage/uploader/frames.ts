/** A hidden page paints nothing: there a frame is a short while. */
const HIDDEN_FRAME = 250;

/** What waits for the next time something is drawn, together: React commits once for them. */
export interface Frames {
  at(run: () => void): void;
  /** Does not run `run`, where it still waits. */
  not(run: () => void): void;
  /** Runs what waits as soon as this task is through: who looks next may not be whose the files were. */
  soon(): void;
}

/** With a pace, what comes after a rest is drawn at once, and what goes on changing once in so many milliseconds. */
export function createFrames(pace = 0): Frames {
  const waiting = new Set<() => void>();
  let drawnAt = -Infinity;

  const flush = () => {
    if (waiting.size === 0) return;
    drawnAt = performance.now();
    const due = [...waiting];
    waiting.clear();
    for (const run of due) run();
  };

  return {
    at(run) {
      if (waiting.size === 0) {
        const rest = drawnAt + pace - performance.now();
        // In a hidden page timers may come once a minute, so that none waits for another one.
        if (rest > 0) setTimeout(flush, rest);
        else nextFrame(flush);
      }
      waiting.add(run);
    },
    not: (run) => waiting.delete(run),
    soon: () => queueMicrotask(flush),
  };
}

/** For what a person does: the next press is for what they see. */
export const everyFrame = createFrames();

/** For what moves by itself: nobody reads numbers that change faster than ten times a second, and what draws is what sends. */
export const tenASecond = createFrames(100);

function nextFrame(run: () => void) {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_FRAME);
}
