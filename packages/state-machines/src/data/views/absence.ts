import type { PagePort } from '../../ports/page.ts';

/** How long a page may be hidden, or asleep, before its lists are read again, in milliseconds. */
const NAP = 60_000;
const HEARTBEAT = 30_000;

/** Notices when the page was hidden or asleep for so long that changes may have been missed. */
export function watchAbsence(page: PagePort, onReturn: () => void): () => void {
  let hiddenAt = page.now();
  let beatAt = page.now();

  const stopPage = page.watch((event) => {
    if (event === 'hidden') hiddenAt = page.now();
    if (event === 'shown' && page.now() - hiddenAt > NAP) onReturn();
  });

  let stopBeat = page.after(HEARTBEAT, beat);
  /** A beat that is a minute late is a machine that slept, or a page that was frozen. */
  function beat() {
    const asleep = page.now() - beatAt > HEARTBEAT + NAP;
    beatAt = page.now();
    stopBeat = page.after(HEARTBEAT, beat);
    if (asleep) onReturn();
  }

  return () => {
    stopPage();
    stopBeat();
  };
}
