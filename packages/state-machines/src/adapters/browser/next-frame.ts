/** How long a frame is where nothing is painted, in milliseconds. */
const HIDDEN_FRAME = 50;

/** Runs before the next paint, or soon where nothing is painted. */
export function nextFrame(run: () => void): void {
  if (typeof document === 'undefined' || document.hidden) return void setTimeout(run, HIDDEN_FRAME);
  // A page that is hidden before its next frame gets none.
  const once = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('visibilitychange', once);
    run();
  };
  const frame = requestAnimationFrame(once);
  document.addEventListener('visibilitychange', once);
}
