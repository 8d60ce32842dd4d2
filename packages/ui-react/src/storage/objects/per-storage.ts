import type { StoragePort } from '@foyer/state-machines/storage';

/** Keeps one thing for each storage, so that all components on it share it. */
export function perStorage<T>(make: (storage: StoragePort) => T): (storage: StoragePort) => T {
  const made = new WeakMap<StoragePort, T>();
  return (storage) => {
    const known = made.get(storage) ?? make(storage);
    made.set(storage, known);
    return known;
  };
}
