import type { StorageError } from '../errors/storage-error.ts';
import type { StoredObject } from '../ports/storage.ts';
import { createLeftovers } from './leftovers.ts';
import type { PipelineParts } from './pipeline.ts';
import type { RequestMaker } from './request-maker.ts';
import type { UploadItem } from './upload-item.ts';
import type { UploadRow } from './uploader.protocol.ts';

export type Endings = ReturnType<typeof createEndings>;

/** How a file's way ends, and how it stops on the way. */
export function createEndings({ options, rows, progress, records, tell }: PipelineParts, requests: RequestMaker) {
  const leftovers = createLeftovers(options, records, requests, ({ id }) => {
    if (rows.get(id)?.status === 'cancelled') rows.change(id, { error: undefined });
  });

  const end = (item: UploadItem, change: Pick<UploadRow, 'status'> & Partial<UploadRow>) => {
    const { status } = change;
    if (status === 'rejected') progress.forget(item.id);
    rows.change(item.id, { pending: undefined, retryAt: undefined, needsPermission: false, ...change });
    void requests.close(item, status === 'done' || status === 'failed' ? status : 'given up');
    if (status === 'done' || status === 'failed' || status === 'rejected' || status === 'cancelled') tell(status, item.id);
  };

  return {
    end,
    leftovers,

    skip(item: UploadItem) {
      end(item, { status: 'rejected', rejection: { code: 'already_stored', path: item.path ?? item.prepared?.path ?? '' } });
    },

    finish(item: UploadItem, object: StoredObject) {
      progress.finish(item.id);
      // Of an empty file no byte is told, with which the row would have heard where it goes.
      end(item, { status: 'done', object, path: item.path, error: undefined, attempts: 0 });
    },

    /** Cancelled: nothing moves any more, and what earlier attempts left is taken away. It has failed where nobody can tell. */
    async drop(item: UploadItem) {
      let error: StorageError | undefined;
      if (item.left || item.record) {
        rows.change(item.id, { pending: 'cancel' });
        error = await leftovers.discard(item);
      }
      if (error?.code === 'unconfirmed') {
        end(item, { status: 'failed', error });
        return records.forget(item);
      }
      progress.stop(item.id);
      end(item, { status: 'cancelled', error });
      if (error?.passing || error?.code === 'user_changed') await leftovers.owe(item);
    },

    halt({ id }: UploadItem) {
      progress.rest(id);
      rows.change(id, { status: 'paused', pending: undefined, retryAt: undefined, error: undefined });
      tell('paused', id);
    },
  };
}
