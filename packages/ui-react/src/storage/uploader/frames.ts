/** A hidden page paints nothing: there a frame is a short while. */
const HIDDEN_FRAME = 250;
/** So often is drawn at most, in milliseconds: nobody reads numbers that change faster, and what draws is what sends. */
const PACE = 100;

const waiting = new Set<() => void>();
let drawnAt = -Infinity;

/**
 * Runs once at the next frame, together with all else that waits for it: React commits once for them. What comes after a
 * rest is drawn at once; what goes on changing, ten times a second.
 */
export function atNextFrame(run: () => void): void {
  if (waiting.size === 0) {
    const rest = drawnAt + PACE - performance.now();
    if (rest > 0) setTimeout(() => nextFrame(flush), rest);
    else nextFrame(flush);
  }
  waiting.add(run);
}

/** Does not run `run`, where it still waits. */
export const notAtNextFrame = (run: () => void): void => void waiting.delete(run);

/** Runs what waits as soon as this task is through: who looks next may not be whose the files were. */
export const drawNow = (): void => queueMicrotask(() => void (waiting.size > 0 && flush()));

function flush() {
  drawnAt = performance.now();
  const due = [...waiting];
  waiting.clear();
  for (const run of due) run();
}

function nextFrame(run: () => void) {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_FRAME);
}
