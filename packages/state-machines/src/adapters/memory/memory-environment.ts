import type { Clock, Hasher, UploadEnvironment, UploadRecord } from '../../ports/upload-environment.ts';
import { createListeners } from '../../storage/cell.ts';
import type { ManualClock } from './manual-clock.ts';

/** An environment for tests and stories: its network goes on and off by hand, and its records are a map. */
export interface MemoryEnvironment<C extends Clock> extends UploadEnvironment {
  readonly clock: C;
  readonly kept: Map<string, UploadRecord>;
  setOnline(online: boolean): void;
}

/** @param kept what outlives a reload @param held the locks of all tabs: give two environments the same */
export function createMemoryEnvironment<C extends Clock = ManualClock>(
  clock: C,
  kept: Map<string, UploadRecord> = new Map(),
  held: Set<string> = new Set(),
): MemoryEnvironment<C> {
  const changed = createListeners();
  let online = true;
  return {
    clock,
    kept,
    random: () => 1,
    network: { online: () => online, watch: changed.add },
    setOnline(next) {
      online = next;
      changed.call();
    },
    hasher: digestHasher,
    locks: {
      async take(name) {
        if (held.has(name)) return undefined;
        held.add(name);
        return () => void held.delete(name);
      },
    },
    records: {
      all: async () => [...kept.values()],
      put: async (record) => void kept.set(record.id, record),
      remove: async (id) => void kept.delete(id),
    },
  };
}

const digestHasher: Hasher = {
  async digest(blob) {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};
