/** A hidden page paints nothing, also where it was hidden before the frame that was asked for: there a frame is a short while. */
const HIDDEN_FRAME = 250;

/** Runs once, before the next paint, or soon where nothing is painted. */
export function nextFrame(run: () => void): void {
  if (typeof document === 'undefined') return void setTimeout(run, HIDDEN_FRAME);
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, HIDDEN_FRAME);
}
