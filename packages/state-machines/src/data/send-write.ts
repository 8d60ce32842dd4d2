import { DataError } from '../errors/data-error.ts';
import type { DataPort, Row, WriteKind } from '../ports/data.ts';
import { believeDeath } from './believe.ts';
import { equal } from './equal.ts';
import type { ModelStore } from './model-store.ts';
import { keyFields } from './row-key.ts';
import type { Write } from './write.ts';

/**
 * Sends a write once and takes the answer into the rows. A write whose answer was lost may be sent again, by us or by the
 * backend's client, which says nothing of it: it has succeeded where the stored row is what it wanted.
 * @throws {DataError} `conflict` with the row as it is stored, or `not_found`
 */
export async function sendWrite(port: DataPort, store: ModelStore, write: Write, signal: AbortSignal): Promise<Row> {
  const { rows } = store;
  const kind = write.kind !== 'upsert' ? write.kind : rows.held.has(write.key) ? 'update' : 'create';
  try {
    return take(store, write.key, kind, await attempt(port, write, kind, signal));
  } catch (cause) {
    const error = DataError.from(cause);
    if (error.code !== 'conflict') throw error;
    if (write.kind !== 'upsert') return afterConflict(port, store, write, error, signal);
    const other = kind === 'update' ? 'create' : 'update';
    return take(store, write.key, other, await attempt(port, write, other, signal));
  }
}

const attempt = (port: DataPort, { model, authMode, input, expected }: Write, kind: WriteKind, signal: AbortSignal) =>
  port.write({ model, authMode, kind, input, ...(expected !== undefined && { expected }) }, signal);

function take(store: ModelStore, key: string, kind: WriteKind, row: Row): Row {
  if (kind === 'delete') believeDeath(store, key, row);
  else store.rows.fetched(key, row, store.rows.mark());
  store.touch(key);
  return row;
}

async function afterConflict(port: DataPort, store: ModelStore, write: Write, error: DataError, signal: AbortSignal) {
  const { key, kind, model, authMode, input } = write;
  const since = store.rows.mark();
  const [current] = await port.get({ model, authMode, keys: [keyFields(store.shape, input)] }, signal);
  if (current) store.rows.fetched(key, current, since);
  else store.rows.missing(key, since);
  store.touch(key);

  if (!current) {
    if (kind === 'delete') return input;
    throw new DataError('not_found', { cause: error });
  }
  if (kind !== 'delete' && isOurs(current, input)) return current;
  throw new DataError('conflict', { current, cause: error });
}

const isOurs = (stored: Row, input: Row) => Object.keys(input).every((field) => equal(stored[field], input[field]));
