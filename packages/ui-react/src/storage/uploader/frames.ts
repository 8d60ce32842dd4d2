/** A hidden page paints nothing: there a frame is a short while. */
const HIDDEN_FRAME = 250;

const waiting = new Set<() => void>();

/** Runs once at the next frame, together with all else that waits for it: React commits once for them. */
export function atNextFrame(run: () => void): void {
  if (waiting.size === 0) nextFrame(flush);
  waiting.add(run);
}

/** Does not run `run`, where it still waits. */
export const notAtNextFrame = (run: () => void): void => void waiting.delete(run);

function flush() {
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
