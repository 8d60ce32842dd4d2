import { DataError } from '../errors/data-error.ts';
import type * as lateFile from './late-file.ts';
import type { Readable } from './views/line.ts';
import { createWatchers } from './watchers.ts';

export type LateFile = typeof lateFile;

/** A file that comes behind the first reading: it, why it did not arrive, or nothing yet. */
export interface Late<File> extends Readable<File | DataError | undefined> {
  /** Waits for it. One that did not arrive is asked for again by whoever needs it next. @throws {DataError} */
  load(): Promise<File>;
}

/** Holds a part of the code that is loaded with its first use. */
export function createLate<File>(load: () => Promise<File>): Late<File> {
  const { subscribe, tell } = createWatchers();
  let held: File | DataError | undefined;
  let loading: Promise<File> | undefined;
  async function open() {
    try {
      return (held = await load());
    } catch (cause) {
      loading = undefined;
      throw (held = new DataError('offline', { cause }));
    } finally {
      tell();
    }
  }
  return {
    getSnapshot: () => held,
    subscribe,
    load: () => (loading ??= open()),
  };
}

/** The file, if it is here. */
export const fileOf = <File>(late: Late<File>): File | undefined => {
  const held = late.getSnapshot();
  return held instanceof DataError ? undefined : held;
};

/** What a first reading does without. */
export const latePart: Late<LateFile> = /* @__PURE__ */ createLate(() => import('./late-file.ts'));
