import { DataError } from '@foyer/state-machines';
import { useSyncExternalStore } from 'react';
import type * as lateFile from './late-file.ts';

export type LateFile = typeof lateFile;

const watchers = new Set<() => void>();
let held: LateFile | DataError | undefined;
let loading: Promise<void> | undefined;

async function open() {
  try {
    held = await import('./late-file.ts');
  } catch (cause) {
    held = new DataError('offline', { cause, hint: '[foyer] A part of the app could not be loaded.' });
    loading = undefined;
  }
  for (const watcher of watchers) watcher();
}

/** Loads the file of what a first list does without: it comes behind it. */
export const loadLate = (): Promise<void> => (loading ??= open());

const subscribe = (onChange: () => void) => {
  watchers.add(onChange);
  void loadLate();
  return () => void watchers.delete(onChange);
};
const getSnapshot = () => held;

/** The file, why it could not be loaded, or nothing yet. */
export const useLate = (): LateFile | DataError | undefined => useSyncExternalStore(subscribe, getSnapshot, () => undefined);

/** Waits for the file, as the hooks in it wait for the rows. */
export function suspendForLate(): LateFile {
  if (held instanceof DataError) throw held;
  if (!held) throw loadLate();
  return held;
}

/** The file, for code that is no component. */
export async function late(): Promise<LateFile> {
  await loadLate();
  return suspendForLate();
}
