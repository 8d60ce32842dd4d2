import { StorageError } from '../errors/storage-error.ts';
import { answered } from './answered.ts';
import type { Endings } from './endings.ts';
import type { PipelineParts } from './pipeline.ts';
import type { RequestMaker } from './request-maker.ts';
import type { UploadItem } from './upload-item.ts';

interface CollisionParts extends Pick<PipelineParts, 'options' | 'rows' | 'progress' | 'tell'> {
  readonly requests: RequestMaker;
  readonly endings: Endings;
  /** Sends it, before what waits. */
  readonly send: (item: UploadItem) => void;
}

/**
 * The path is taken: by an attempt of ours whose answer was lost, or by somebody else.
 *
 * @param signal aborted where another attempt has begun, or the person wants none
 * @throws {StorageError} where that cannot be found out
 */
export async function collide({ options, rows, progress, tell, requests, endings, send }: CollisionParts, item: UploadItem, error: StorageError, signal: AbortSignal): Promise<void> {
  const { request } = item;
  if (signal.aborted) return;
  if (request && (item.left || item.reached > 0) && !options.writeOnly) {
    const own = await answered(options, signal, (until) => options.storage.holds({ ...request, resume: item.resume }, until), request.file.size).catch(unlessDenied);
    if (signal.aborted) return;
    if (own) return endings.finish(item, own);
  }
  const rule = requests.ruleFor(item);
  if (rule === 'skip') return endings.skip(item);
  if (rule === 'ask') {
    requests.evade(item);
    progress.rest(item.id);
    rows.change(item.id, { status: 'asking', pending: undefined });
    return tell('asking', item.id);
  }
  if (rule !== 'rename' || options.writeOnly) return endings.end(item, { status: 'failed', error });
  requests.evade(item);
  if (item.wanted !== 'pause') send(item);
  else if (rows.get(item.id)?.status !== 'paused') endings.halt(item);
}

/** Whoever may not look has a collision. */
function unlessDenied(cause: unknown): undefined {
  if (StorageError.from(cause).code !== 'access_denied') throw cause;
}
