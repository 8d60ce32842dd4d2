import { DataError } from '../../errors/data-error.ts';
import { prefetch } from '../../prefetch.ts';
import { fileOf, type Late, type LateFile } from '../late.ts';
import { createWatchers } from '../watchers.ts';
import type { QueueSnapshot } from './write-queue.protocol.ts';
import type { Writes, WritesInput } from './writes.ts';

/**
 * The writes of a page, whose file comes behind its first reading: as soon as it is known who is signed in, since there
 * may be writes of theirs from another time. A write that is made before waits for it.
 */
export const createLateWrites = (input: WritesInput, late: Late<LateFile>): Writes => {
  const none: QueueSnapshot = { writes: [], pending: 0, failed: 0, durable: input.outbox !== undefined };
  const { subscribe, tell } = createWatchers();
  let here: Writes | undefined;
  let user: string | null | undefined;

  function begin({ createWrites }: LateFile): Writes {
    here = createWrites(input);
    here.subscribe(tell);
    if (user !== undefined) here.setUser(user);
    return here;
  }
  const file = fileOf(late);
  if (file) begin(file);
  async function open(): Promise<Writes> {
    const arrived = await late.load();
    return here ?? begin(arrived);
  }
  /** Where it does not come now, it is asked for again: with the next write, or when the network is back. */
  const prepare = () => prefetch(open);

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
      if (here) here.setUser(next);
      else prepare();
    },
  };
};
