import { DataError } from '../errors/data-error.ts';
import type { DataPort, ModelShape, Row, WriteKind } from '../ports/data.ts';
import { believeDeath } from './believe.ts';
import { equal, nothing } from './equal.ts';
import type { ModelStore } from './model-store.ts';
import { keyFields } from './row-key.ts';
import type { Write } from './write.ts';

interface Sending {
  readonly port: DataPort;
  readonly store: ModelStore;
  readonly write: Write;
  readonly signal: AbortSignal;
}

/**
 * Sends a write once and takes the answer into the rows. A write whose answer was lost may be sent again, by us or by the
 * backend's client, which says nothing of it: it has succeeded where the stored row is what it wanted.
 * @throws {DataError} `conflict` with the row as it is stored, or `not_found`
 */
export async function sendWrite(sending: Sending): Promise<Row> {
  const { write, store: { rows } } = sending;
  if (isUnsure(write)) return sendAgain(sending);
  const kind = write.kind !== 'upsert' ? write.kind : rows.held.has(write.key) ? 'update' : 'create';
  try {
    return await attempt(sending, kind);
  } catch (cause) {
    const error = DataError.from(cause);
    if (error.code !== 'conflict') throw error;
    if (write.kind !== 'upsert') return afterConflict(sending, error);
    return attempt(sending, kind === 'update' ? 'create' : 'update');
  }
}

/** An earlier attempt may have taken effect, and somebody may have written something else since. */
const isUnsure = ({ kind, expected, attempts, base }: Write) =>
  attempts > 1 && expected === undefined && base !== undefined && (kind === 'update' || kind === 'upsert');

/** Writes again only what is still as it was before, and sees to it that it stays so until then. */
async function sendAgain(sending: Sending): Promise<Row> {
  const { store: { rows }, write } = sending;
  const { kind, input, base } = write;
  const current = await read(sending);
  if (!current && kind === 'update') throw new DataError('not_found');
  if (!current) return attempt(sending, 'create');
  if (isOurs(current, input)) return current;
  const isUntouched = Object.keys(input).every((field) => equal(current[field], input[field]) || equal(current[field], base?.[field]));
  if (!isUntouched) throw new DataError('conflict', { current });
  try {
    return await attempt({ ...sending, write: { ...write, expected: rows.versionOf(current) } }, 'update');
  } catch (cause) {
    const error = DataError.from(cause);
    if (error.code !== 'conflict') throw error;
    return afterConflict(sending, error);
  }
}

async function attempt(sending: Sending, kind: WriteKind): Promise<Row> {
  const { port, store, write: { model, authMode, key, input, expected }, signal } = sending;
  const answer = await port.write({ model, authMode, kind, input, ...(expected !== undefined && { expected }) }, signal);
  if (kind === 'delete') believeDeath(store, key, answer);
  else if (hides(store.shape, answer, { ...store.rows.held.get(key)?.row, ...input })) return whole(sending, answer);
  else store.rows.fetched(key, answer, store.rows.mark());
  store.touch(key);
  return answer;
}

/** Where a row may be written and not read, the answer is all that there is of it. */
async function whole(sending: Sending, answer: Row): Promise<Row> {
  const { store: { rows }, write: { key } } = sending;
  try {
    return (await read(sending)) ?? answer;
  } catch (cause) {
    const error = DataError.from(cause);
    if (error.passing || error.code === 'cancelled') throw error;
    rows.fetched(key, answer, rows.mark());
    return answer;
  }
}

/** A field with a rule of its own is `null` in the answer, whatever it holds, since those who listen are sent the same. */
const hides = ({ fields }: ModelShape, answer: Row, before: Row) =>
  fields.some((field) => nothing(answer[field]) && !nothing(before[field]));

/** The row as it is stored now. */
async function read({ port, store, write: { key, model, authMode, input }, signal }: Sending): Promise<Row | undefined> {
  const since = store.rows.mark();
  const [current] = await port.get({ model, authMode, keys: [keyFields(store.shape, input)] }, signal);
  if (current) store.rows.fetched(key, current, since);
  else store.rows.missing(key, since);
  store.touch(key);
  return current ?? undefined;
}

async function afterConflict(sending: Sending, error: DataError) {
  const { kind, input } = sending.write;
  const current = await read(sending);
  if (!current) {
    if (kind === 'delete') return input;
    throw new DataError('not_found', { cause: error });
  }
  if (kind !== 'delete' && isOurs(current, input)) return current;
  throw new DataError('conflict', { current, cause: error });
}

const isOurs = (stored: Row, input: Row) => Object.keys(input).every((field) => equal(stored[field], input[field]));
