import { createLate, DataError, type Late, prefetch } from '@foyer/state-machines';
import type * as lateFile from './late-file.ts';
import { nobody, useReadable } from './use-live.ts';

export type LateFile = typeof lateFile;

/** What a first list does without: it comes behind it. */
export const lateHooks: Late<LateFile> = /* @__PURE__ */ createLate(() => import('./late-file.ts'));

/** Asks for the file; what becomes of it is in the snapshot. */
export const askForLate = () => prefetch(lateHooks.load);

const watched = {
  getSnapshot: lateHooks.getSnapshot,
  subscribe(onChange: () => void) {
    askForLate();
    return lateHooks.subscribe(onChange);
  },
};

/** The file, why it could not be loaded, or nothing yet. */
export const useLate = (): LateFile | DataError | undefined => useReadable(watched, nobody);

/** Waits for the file, as the hooks in it wait for the rows. One that did not arrive is asked for again, for the next attempt. */
export function suspendForLate(): LateFile {
  const held = lateHooks.getSnapshot();
  if (held && !(held instanceof DataError)) return held;
  askForLate();
  throw held ?? lateHooks.load();
}
