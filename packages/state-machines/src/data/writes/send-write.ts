import { DataError } from '../../errors/data-error.ts';
import type { DataPort, ModelShape, Row, WriteKind } from '../../ports/data.ts';
import { believeDeath } from '../believe.ts';
import { equal, nothing } from '../equal.ts';
import type { ModelStore } from '../model-store.ts';
import { keyFields } from '../row-key.ts';
import type { Write } from './write.ts';

/** What became of a write. */
export interface Sent {
  readonly row: Row;
  /** The version that the write itself has left, where its own answer says so: a row that was read may hold what somebody else wrote after it. */
  readonly version?: string | undefined;
}

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
export async function sendWrite(sending: Sending): Promise<Sent> {
  if (!isUnsure(sending.write)) return sendAsAsked(sending);
  const current = await readIfAllowed(sending);
  return current === 'unreadable' ? sendAsAsked(sending) : sendOver(current, sending);
}

/**
 * An earlier attempt may have taken effect, and somebody may have written something else since. That shows where it is
 * known what was there before.
 */
const isUnsure = ({ kind, expected, attempts, base }: Write) =>
  attempts > 1 && expected === undefined && base !== undefined && base !== null && (kind === 'update' || kind === 'upsert');

async function sendAsAsked(sending: Sending): Promise<Sent> {
  const { write, store: { rows } } = sending;
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

/** Writes again only what is still as it was before, and sees to it that it stays so until then. */
async function sendOver(current: Row | undefined, sending: Sending): Promise<Sent> {
  const { store: { rows }, write } = sending;
  const { kind, input, base } = write;
  if (!current && kind === 'update') throw new DataError('not_found');
  if (!current) return attempt(sending, 'create');
  if (isOurs(current, input)) return { row: current };
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

async function attempt(sending: Sending, kind: WriteKind): Promise<Sent> {
  const { port, store, write: { model, authMode, key, input, expected }, signal } = sending;
  const { rows } = store;
  const answer = await port.write({ model, authMode, kind, input, ...(expected !== undefined && { expected }) }, signal);
  const version = rows.versionOf(answer);
  if (kind === 'delete') believeDeath(store, key, answer);
  else if (hides(store.shape, answer, { ...rows.held.get(key)?.row, ...input })) return { row: await whole(sending, answer), version };
  else rows.fetched(key, answer, rows.mark());
  store.touch(key);
  return { row: answer, version };
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

/** Who may write a row need not be one who may read it, and a schema may have no query for one row. */
async function readIfAllowed(sending: Sending) {
  try {
    return await read(sending);
  } catch (cause) {
    const error = DataError.from(cause);
    if (error.code === 'unauthorized' || error.code === 'unsupported') return 'unreadable';
    throw error;
  }
}

async function afterConflict(sending: Sending, error: DataError): Promise<Sent> {
  const { kind, input } = sending.write;
  const current = await readIfAllowed(sending);
  if (current === 'unreadable') throw error;
  if (!current) {
    if (kind === 'delete') return { row: input };
    throw new DataError('not_found', { cause: error });
  }
  if (kind !== 'delete' && isOurs(current, input)) return { row: current };
  throw new DataError('conflict', { current, cause: error });
}

const isOurs = (stored: Row, input: Row) => Object.keys(input).every((field) => equal(stored[field], input[field]));
