import { StorageError } from '../errors/storage-error.ts';
import type { RecordKeeper } from './record-keeper.ts';
import type { RequestMaker } from './request-maker.ts';
import { retryDelay } from './retry-delay.ts';
import { ownerOf, type UploadItem, USER_CHANGED } from './upload-item.ts';
import type { UploaderOptions } from './uploader.protocol.ts';
import { whoIsHere } from './who-is-here.ts';

/** What cancelled uploads have left with the backend and could not take away yet, as without a network. */
export function createLeftovers(
  { storage, environment, retry = {} }: UploaderOptions,
  records: RecordKeeper,
  requests: RequestMaker,
  onGone: (item: UploadItem) => void,
) {
  const owed = new Map<UploadItem, { attempts: number; stop?: () => void }>();
  let stop = new AbortController();

  /** Answers with the error where it could not be done. */
  const discard = async (item: UploadItem): Promise<StorageError | undefined> => {
    if (await item.isElsewhere?.()) return undefined;
    const { request, resume } = item;
    if (!request || !item.left) return undefined;
    const { signal } = stop;
    // What another row has stored there since is not this one's, though its bytes are the same.
    const startedAt = requests.otherAt(request.path, item) ? Infinity : request.startedAt;
    const error = await asOwner(item, signal)
      .then(() => storage.discard({ ...request, resume, startedAt }, signal))
      .then(() => undefined, (cause: unknown) => (signal.aborted ? USER_CHANGED : StorageError.from(cause)));
    // Of a file that never left as a whole, nothing was stored; how far it came before a reload is not known.
    const isShort = !item.record && item.reached < request.file.size;
    return error?.code === 'unconfirmed' && isShort ? undefined : error;
  };

  const asOwner = async (item: UploadItem, signal: AbortSignal) => {
    if ((await whoIsHere(storage, signal)) !== ownerOf(item)) throw USER_CHANGED;
  };

  const wait = (item: UploadItem) => {
    const debt = owed.get(item);
    if (!debt) return;
    debt.attempts += 1;
    const delay = retryDelay(debt.attempts, retry, environment.random);
    if (delay !== undefined) debt.stop = environment.clock.after(delay, () => void again(item));
  };

  const again = async (item: UploadItem) => {
    owed.get(item)?.stop?.();
    const error = await discard(item);
    if (error?.passing) return wait(item);
    if (error?.code === 'user_changed') return release(item);
    // Where it was tried again meanwhile, the next attempt has it.
    if (!owed.delete(item)) return;
    await requests.close(item, 'given up');
    if (!error) onGone(item);
  };

  /** Its record stays, so that it is taken away when whose it is comes back. */
  const release = (item: UploadItem) => {
    owed.get(item)?.stop?.();
    owed.delete(item);
    item.unlock?.();
    item.unlock = undefined;
  };

  /** Tries now, and then as with what is owed. */
  const clearAway = async (item: UploadItem) => {
    owed.set(item, { attempts: 0 });
    await again(item);
  };

  return {
    discard,
    letGo() {
      stop.abort();
      stop = new AbortController();
      for (const item of owed.keys()) release(item);
    },
    /** Tries later, when the network is back, and after a reload. */
    async owe(item: UploadItem) {
      owed.set(item, { attempts: 0 });
      wait(item);
      await records.keep(item, true);
    },
    clearAway,
    /** As a reload would, if one came before it is done. */
    async giveUp(item: UploadItem) {
      if (await item.isElsewhere?.()) return;
      await records.keep(item, true);
      await clearAway(item);
    },
    /** Whether there was something, which the next attempt then goes on with. */
    forgive(item: UploadItem): boolean {
      owed.get(item)?.stop?.();
      return owed.delete(item);
    },
    tryAgain() {
      for (const [item, debt] of owed) {
        debt.attempts = 0;
        void again(item);
      }
    },
  };
}
