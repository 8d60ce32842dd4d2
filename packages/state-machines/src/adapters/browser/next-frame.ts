/** How long a frame is where nothing is painted, in milliseconds. */
const HIDDEN_FRAME = 50;

/** Runs once before the next paint, or soon where nothing is painted. Answers with the function that stops it. */
export function nextFrame(run: () => void): () => void {
  if (typeof document === 'undefined' || document.hidden) {
    const timer = setTimeout(run, HIDDEN_FRAME);
    return () => clearTimeout(timer);
  }
  const stop = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('visibilitychange', once);
  };
  const once = () => {
    stop();
    run();
  };
  const frame = requestAnimationFrame(once);
  // A page that is hidden before its next frame gets none.
  document.addEventListener('visibilitychange', once);
  return stop;
}
