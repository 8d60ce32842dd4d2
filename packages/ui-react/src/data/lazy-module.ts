import { DataError } from '@foyer/state-machines';
import { useSyncExternalStore } from 'react';

/** A file that is loaded when it is first needed. */
export interface LazyModule<Module> {
  /** What is there of it, or why it could not be loaded. */
  getSnapshot(): Module | DataError | undefined;
  subscribe(onChange: () => void): () => void;
  load(): Promise<void>;
}

export function lazyModule<Module extends object>(open: () => Promise<Module>): LazyModule<Module> {
  const watchers = new Set<() => void>();
  let held: Module | DataError | undefined;
  let loading: Promise<void> | undefined;

  async function run() {
    try {
      held = await open();
    } catch (cause) {
      held = new DataError('offline', { cause, hint: '[foyer] A part of the app could not be loaded.' });
      loading = undefined;
    }
    for (const watcher of watchers) watcher();
  }

  const load = () => (loading ??= run());
  return {
    getSnapshot: () => held,
    subscribe(onChange) {
      watchers.add(onChange);
      void load();
      return () => void watchers.delete(onChange);
    },
    load,
  };
}

export const useLazyModule = <Module>({ subscribe, getSnapshot }: LazyModule<Module>) =>
  useSyncExternalStore(subscribe, getSnapshot, () => undefined);
