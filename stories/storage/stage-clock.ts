import type { UploadEnvironment } from '@foyer/ui-react/core';

/** The browser's own time. */
export const clock: UploadEnvironment['clock'] = {
  now: Date.now,
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  frame(run) {
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  },
};
