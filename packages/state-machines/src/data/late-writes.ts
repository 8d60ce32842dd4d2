import { DataError } from '../errors/data-error.ts';
import { createWatchers } from './watchers.ts';
import type { QueueSnapshot } from './write-queue.ts';
import type { OpenWrites, Writes } from './writes.ts';

/**
 * The writes of a page, whose file comes behind its first reading: as soon as it is known who is signed in, since there
 * may be writes of theirs from another time. A write that is made before waits for it.
 */
export const createLateWrites: OpenWrites = (input) => {
  const none: QueueSnapshot = { writes: [], pending: 0, failed: 0, durable: input.outbox !== undefined };
  const { subscribe, tell } = createWatchers();
  let here: Writes | undefined;
  let opening: Promise<Writes> | undefined;
  let user: string | null | undefined;

  async function fetch(): Promise<Writes> {
    try {
      const { createWrites } = await import('./writes.ts');
      here = createWrites(input);
    } catch (cause) {
      opening = undefined;
      throw new DataError('offline', { cause, hint: '[foyer] A part of the app could not be loaded.' });
    }
    here.subscribe(tell);
    if (user !== undefined) here.setUser(user);
    return here;
  }
  const open = () => (opening ??= fetch());
  /** Where it does not come now, it is asked for again: with the next write, or when the network is back. */
  const prepare = () => void open().catch(() => {});

  return {
    getSnapshot: () => here?.getSnapshot() ?? none,
    subscribe,
    async write(...write) {
      if (here) return here.write(...write);
      const owner = user;
      const writes = await open();
      if (owner !== undefined && owner !== user) throw new DataError('signed_out');
      return writes.write(...write);
    },
    retry: (id) => here?.retry(id),
    discard: (id) => here?.discard(id),
    wake: () => (here ? here.wake() : prepare()),
    setUser(next) {
      user = next;
      if (here) return here.setUser(next);
      prepare();
      return [];
    },
  };
};
