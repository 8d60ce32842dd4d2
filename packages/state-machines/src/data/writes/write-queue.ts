import { DataError } from '../../errors/data-error.ts';
import type { ModelRequest, Row } from '../../ports/data.ts';
import type { OutboxPort, StoredWrite } from '../../ports/outbox.ts';
import type { PagePort } from '../../ports/page.ts';
import { backoff } from '../backoff.ts';
import { createKeptWrites, restored } from './kept-writes.ts';
import type { Sent } from './send-write.ts';
import { createWatchers } from '../watchers.ts';
import type { Write, WriteStatus } from './write.ts';
import type { QueueSnapshot, WriteQueue } from './write-queue.protocol.ts';
import { createWriteLanes } from './write-lanes.ts';
import { makesRow, writesBefore } from './writes-before.ts';

export interface WriteQueueInput {
  readonly page: PagePort;
  readonly outbox: OutboxPort | undefined;
  readonly online: () => boolean;
  /** Sends a write once. @throws {DataError} */
  readonly send: (write: Write) => Promise<Sent>;
  /** What the row that a write changes is known to hold in the fields that it writes. */
  readonly baseOf: (write: Write) => Row | null;
  /** Puts the writes of a row on top of it. */
  readonly lay: (row: ModelRequest & { readonly key: string }, writes: readonly Write[]) => void;
}

/** So many are on their way at a time: a server that is sent all at once turns some away. */
const AT_ONCE = 5;

interface Entry {
  readonly resolve: (row: Row) => void;
  readonly reject: (error: DataError) => void;
}

export function createWriteQueue({ page, outbox, online, send, baseOf, lay }: WriteQueueInput): WriteQueue {
  const writes = createWriteLanes();
  const entries = new Map<string, Entry>();
  const { subscribe, tell } = createWatchers();
  const kept = createKeptWrites({ page, outbox, onLost: publish });
  /** `undefined` until it is known who is signed in: nothing is sent before. */
  let user: string | null | undefined;
  /** Whether the writes of another time are here, or are not waited for. */
  let ready = false;
  /** Those that wait for their next attempt, and what calls it off. */
  const resting = new Map<string, () => void>();
  let onTheirWay = 0;
  let lastMade = 0;
  let snapshot: QueueSnapshot | undefined;

  function changed(write: Write) {
    lay(write, writes.beside(write));
    publish();
  }
  function publish() {
    snapshot = undefined;
    tell();
  }
  /** Gathered when it is read: hundreds of writes may be made in one turn. */
  function look(): QueueSnapshot {
    const all = writes.all();
    const failed = all.filter(({ status }) => status === 'failed').length;
    return { writes: all, failed, pending: all.length - failed, durable: kept.durable() };
  }
  function set(write: Write, change: Partial<Write> & { readonly status: WriteStatus }) {
    const next = { ...write, ...change };
    writes.put(next);
    changed(next);
    return next;
  }
  function drop(write: Write) {
    writes.drop(write);
    entries.delete(write.id);
    forget(write);
  }
  /** What went after it is kept without it first: what is kept after something that is not kept has lost it. */
  function forget(write: Write) {
    writes.all().filter(({ after }) => after?.includes(write.id)).forEach(store);
    kept.remove(write.id);
  }

  /** Sends what comes next, of one row or of all. */
  function advance(lanes = writes.each()) {
    for (const lane of lanes) {
      if (user === undefined || !ready || !online() || onTheirWay >= AT_ONCE) return;
      const next = lane.find(({ status }) => status !== 'failed');
      if (next && !resting.has(next.id) && !next.after?.some(holdsUp) && lane.every(({ status }) => status !== 'sending')) void process(next);
    }
  }
  /** A change that was refused has left its row where it was. */
  function holdsUp(id: string) {
    const before = writes.get(id);
    return before !== undefined && (before.status !== 'failed' || makesRow(before));
  }
  const advanceBeside = (write: Write) => advance([writes.beside(write)]);

  /** With a write go those that are nothing without it. */
  function takeBack(write: Write) {
    if (!writes.has(write.id)) return;
    const entry = entries.get(write.id);
    const onTop = write.kind === 'create' && write.status === 'pending' ? writes.beside(write).filter(({ at }) => at > write.at) : [];
    const nothingWithoutIt = dependents(write);
    drop(write);
    changed(write);
    entry?.reject(new DataError('cancelled'));
    onTop.forEach(takeBack);
    nothingWithoutIt.forEach(takeBack);
  }
  const dependents = (write: Write) => (makesRow(write) ? writes.all().filter(({ after }) => after?.includes(write.id)) : []);

  async function process(waiting: Write) {
    onTheirWay += 1;
    const isFirst = waiting.base === undefined;
    const write = set(waiting, { status: 'sending', attempts: waiting.attempts + 1, base: isFirst ? baseOf(waiting) : waiting.base });
    if (isFirst && write.kind !== 'create' && write.kind !== 'delete') store(write);
    try {
      succeed(write, await send(write));
    } catch (cause) {
      if (writes.get(write.id) === write) fail(write, DataError.from(cause));
    } finally {
      onTheirWay -= 1;
      advance();
    }
  }

  function succeed(write: Write, { row, version }: Sent) {
    const entry = entries.get(write.id);
    if (!writes.has(write.id)) return;
    drop(write);
    for (const other of writes.beside(write)) {
      if (other.status === 'failed') drop(other);
      // One that follows another of ours expects what ours has left, after a reload too.
      else if (version !== undefined && other.expected !== undefined && other.expected === write.expected) {
        const next = { ...other, expected: version };
        writes.put(next);
        store(next);
      }
    }
    changed(write);
    entry?.resolve(row);
  }

  function fail(write: Write, error: DataError) {
    // Of a session that has ended it is told apart: the write is kept for its user.
    if (error.passing || error.code === 'signed_out') {
      set(write, { status: 'pending' });
      resting.set(write.id, page.after(backoff(write.attempts), () => {
        resting.delete(write.id);
        advanceBeside(write);
      }));
      return;
    }
    const entry = entries.get(write.id);
    entries.delete(write.id);
    // That the page asks no more is no answer. It is sent by another, as after a reload.
    if (error.code === 'cancelled') return entry?.reject(error);
    const refused = set(write, { status: 'failed', error });
    // Whoever made it is told. Where they have gone with their page, each page tells, until somebody sees to it.
    if (entry) forget(refused);
    else store(refused);
    entry?.reject(error);
    // Those of another time, too, wait for what somebody decides.
    dependents(write).filter(({ id }) => entry || entries.has(id)).forEach(takeBack);
  }

  function wake() {
    for (const cancel of resting.values()) cancel();
    resting.clear();
    advance();
  }
  function begin() {
    ready = true;
    advance();
  }

  function take(write: Write) {
    writes.put(write);
    changed(write);
  }

  function store({ id, model, authMode, kind, key, input, expected, at, base, after, error }: Write) {
    const refused = error && { code: error.code, field: error.field, reason: error.reason };
    const before = after?.filter(holdsUp);
    if (user !== undefined) kept.put({ id, user, model, authMode, kind, key, input, expected, at, base, after: before, refused });
  }

  /** What went after a write that the browser could not keep has lost it: it is sent when somebody says so. */
  function takeUp(stored: readonly StoredWrite[]) {
    const come = stored.filter(({ id }) => !writes.has(id));
    for (const one of come) take(restored(one));
    for (const { id, after, refused } of come) {
      const write = writes.get(id);
      if (write && !refused && after?.some((before) => !writes.has(before))) store(set(write, { status: 'failed', error: new DataError('cancelled') }));
    }
  }

  return {
    getSnapshot: () => (snapshot ??= look()),
    subscribe,
    async add(input) {
      const after = input.after && writesBefore(writes.all(), input.after);
      lastMade = Math.max(page.now(), lastMade + 1);
      const write: Write = { ...input, after, id: page.uuid(), status: 'pending', attempts: 0, error: undefined, at: lastMade };
      return new Promise<Row>((resolve, reject) => {
        entries.set(write.id, { resolve, reject });
        store(write);
        take(write);
        advanceBeside(write);
      });
    },
    retry(id) {
      const write = writes.get(id);
      if (write?.status !== 'failed') return;
      const again = set(write, { status: 'pending', error: undefined, attempts: 0, base: undefined });
      store(again);
      advanceBeside(again);
    },
    discard(id) {
      const write = writes.get(id);
      if (!write || write.status === 'sending') return;
      takeBack(write);
      advance();
    },
    wake,
    setUser(next) {
      const known = user !== undefined;
      const unsent = known ? writes.all().filter(({ status }) => status !== 'failed') : [];
      user = next;
      if (known) {
        const left = [...entries.values()];
        writes.clear();
        entries.clear();
        publish();
        for (const { reject } of left) reject(new DataError('signed_out'));
      }
      for (const write of writes.all()) store(write);
      ready = false;
      wake();
      kept.follow(next, takeUp, begin);
      return unsent;
    },
  };
}
