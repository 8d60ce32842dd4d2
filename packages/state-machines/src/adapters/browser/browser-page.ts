import type { PageEvent, PagePort } from '../../ports/page.ts';
import { nextFrame } from './next-frame.ts';
import { warnDeveloper } from './warn-developer.ts';

/** A {@link PagePort} on the browser's page. On a server it has a clock, and nothing ever happens to it. */
export function createBrowserPage(): PagePort {
  const inPage = typeof document !== 'undefined';
  return {
    now: () => Date.now(),
    uuid: () => crypto.randomUUID(),
    frame: nextFrame,
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
