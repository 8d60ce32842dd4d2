/** A hidden page paints nothing: there a frame is a short while. */
const HIDDEN_FRAME = 250;

/** What waits for the next time something is drawn, together: React commits once for them. */
export interface Frames {
  at(run: () => void): void;
  /** Does not run `run`, where it still waits. Answers whether it did. */
  not(run: () => void): boolean;
  /** Runs what waits as soon as this task is through: who looks next may not be whose the files were. */
  soon(): void;
}

/** With a pace, what comes after a rest is drawn at once, and what goes on changing once in so many milliseconds. */
function createFrames(pace = 0): Frames {
  const waiting = new Set<() => void>();
  let drawnAt = -Infinity;

  const flush = () => {
    drawnAt = performance.now();
    const due = [...waiting];
    waiting.clear();
    for (const run of due) run();
  };

  return {
    at(run) {
      if (waiting.size === 0) afterRest(drawnAt + pace - performance.now(), flush);
      waiting.add(run);
    },
    not: (run) => waiting.delete(run),
    soon: () => queueMicrotask(() => void (waiting.size > 0 && flush())),
  };
}

/** For what a person does: the next press is for what they see. */
export const everyFrame = createFrames();

/** For what moves by itself: nobody reads numbers that change faster than ten times a second, and what draws is what sends. */
export const tenASecond = createFrames(100);

/** With the first frame after a rest. In a hidden page timers may come once a minute, so that none waits for another one. */
function afterRest(rest: number, run: () => void) {
  let frame = 0;
  const draw = () => {
    frame = requestAnimationFrame(once);
  };
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(rested);
    clearTimeout(hidden);
    run();
  };
  const rested = rest > 0 ? setTimeout(draw, rest) : undefined;
  const hidden = setTimeout(once, Math.max(rest, 0) + HIDDEN_FRAME);
  if (rested === undefined) draw();
}
