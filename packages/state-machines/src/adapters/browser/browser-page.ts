import type { PageEvent, PagePort } from '../../ports/page.ts';
import { warnDeveloper } from './warn-developer.ts';

/** How long a commit waits where nothing is painted, in milliseconds. */
const HIDDEN_FRAME = 50;

/** A {@link PagePort} on the browser's page. On a server it has a clock, and nothing ever happens to it. */
export function createBrowserPage(): PagePort {
  const inPage = typeof document !== 'undefined';
  return {
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    frame(run) {
      if (inPage && !document.hidden) paintOrTimeout(run);
      else setTimeout(run, HIDDEN_FRAME);
    },
    after(milliseconds, run) {
      if (!inPage) return () => {};
      const id = setTimeout(run, milliseconds);
      return () => clearTimeout(id);
    },
    online: () => !inPage || navigator.onLine,
    warn: warnDeveloper,
    watch(onEvent) {
      if (!inPage) return () => {};
      const stop = new AbortController();
      const on = (target: EventTarget, name: string, event: () => PageEvent) =>
        target.addEventListener(name, () => onEvent(event()), { signal: stop.signal });
      on(window, 'online', () => 'online');
      on(window, 'offline', () => 'offline');
      on(document, 'visibilitychange', () => (document.hidden ? 'hidden' : 'shown'));
      return () => stop.abort();
    },
  };
}

/** A page that is hidden before its next frame gets none. */
function paintOrTimeout(run: () => void) {
  const once = () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('visibilitychange', once);
    run();
  };
  const frame = requestAnimationFrame(once);
  document.addEventListener('visibilitychange', once);
}
