import { DataError } from '../errors/data-error.ts';
import type { ModelRequest, Row } from '../ports/data.ts';
import type { OutboxPort, StoredWrite } from '../ports/outbox.ts';
import type { PagePort } from '../ports/page.ts';
import { backoff } from './backoff.ts';
import type { Readable } from './line.ts';
import type { Sent } from './send-write.ts';
import type { Write, WriteStatus } from './write.ts';
import { createWriteLanes } from './write-lanes.ts';
import { makesRow, writesBefore } from './writes-before.ts';

/** The writes that are on their way, and those that failed and that nobody has put away. */
export interface QueueSnapshot {
  readonly writes: readonly Write[];
  /** How many wait for the server. */
  readonly pending: number;
  readonly failed: number;
  /** Whether waiting writes outlive the page. */
  readonly durable: boolean;
}

export interface NewWrite extends Pick<Write, 'model' | 'authMode' | 'kind' | 'key' | 'input' | 'expected'> {
  /** The rows whose writes it goes after. */
  readonly after?: readonly Pick<Write, 'model' | 'key'>[] | undefined;
}

export interface WriteQueue extends Readable<QueueSnapshot> {
  /** Fulfilled with the stored row. @throws {DataError} */
  add(write: NewWrite): Promise<Row>;
  /** Sends a failed write again. */
  retry(id: string): void;
  /** Takes a write that is not being sent out of the queue. */
  discard(id: string): void;
  /** Tries now what waits for its next attempt. */
  wake(): void;
  /** Puts the writes of another user away, and takes up those of this one. Answers with what was not sent. */
  setUser(user: string | null): readonly Write[];
}

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

/** How often to look for the writes of pages that have ended, in milliseconds. */
const ADOPTION = 30_000;
/** How long to wait at first for the writes of another time, which go before those of now, in milliseconds. */
const PATIENCE = 2000;
/** So many are on their way at a time: a server that is sent all at once turns some away. */
const AT_ONCE = 5;

interface Entry {
  readonly resolve: (row: Row) => void;
  readonly reject: (error: DataError) => void;
}

export function createWriteQueue({ page, outbox, online, send, baseOf, lay }: WriteQueueInput): WriteQueue {
  const writes = createWriteLanes();
  const entries = new Map<string, Entry>();
  const watchers = new Set<() => void>();
  /** `undefined` until it is known who is signed in: nothing is sent before. */
  let user: string | null | undefined;
  /** Whether the writes of another time are here, or are not waited for. */
  let ready = outbox === undefined;
  /** Those that wait for their next attempt, and what calls it off. */
  const resting = new Map<string, () => void>();
  let onTheirWay = 0;
  let lastMade = 0;
  let cancelAdoption = () => {};
  let cancelPatience = () => {};
  let durable = outbox !== undefined;
  let snapshot: QueueSnapshot | undefined;

  function changed(write: Write) {
    lay(write, writes.beside(write));
    publish();
  }
  function publish() {
    snapshot = undefined;
    for (const watcher of watchers) watcher();
  }
  /** Gathered when it is read: hundreds of writes may be made in one turn. */
  function look(): QueueSnapshot {
    const all = writes.all();
    const failed = all.filter(({ status }) => status === 'failed').length;
    return { writes: all, failed, pending: all.length - failed, durable };
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
    keep((box) => box.remove(write.id));
  }
  /** A store that does not hold is said, and takes nothing else with it. */
  function keep(run: (box: OutboxPort) => Promise<void>) {
    if (!outbox) return;
    run(outbox).catch(() => {
      durable = false;
      publish();
    });
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
    drop(write);
    changed(write);
    entry?.reject(new DataError('cancelled'));
    onTop.forEach(takeBack);
    dependents(write).forEach(takeBack);
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
      // One that follows another of ours expects what ours has left.
      else if (version !== undefined && other.expected !== undefined && other.expected === write.expected) writes.put({ ...other, expected: version });
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
    if (entry) keep((box) => box.remove(write.id));
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
    cancelPatience();
    ready = true;
    advance();
  }

  function take(write: Write) {
    writes.put(write);
    changed(write);
  }

  const store = ({ id, model, authMode, kind, key, input, expected, at, base, after, error }: Write): void => {
    const owner = user;
    const refused = error && { code: error.code, field: error.field, reason: error.reason };
    if (owner !== undefined) keep((box) => box.put({ id, user: owner, model, authMode, kind, key, input, expected, at, base, after, refused }));
  };

  async function adopt(owner: string | null, box: OutboxPort) {
    try {
      const stored = await box.adopt(owner);
      if (owner !== user) return;
      for (const one of stored) if (!writes.has(one.id)) take(restored(one));
      cancelAdoption();
      cancelAdoption = page.after(ADOPTION, () => keep((again) => adopt(owner, again)));
    } finally {
      if (owner === user) begin();
    }
  }

  return {
    getSnapshot: () => (snapshot ??= look()),
    subscribe(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
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
      wake();
      if (outbox) {
        cancelPatience();
        ready = false;
        cancelPatience = page.after(PATIENCE, begin);
        keep((box) => adopt(next, box));
      }
      return unsent;
    },
  };
}

/** It may have been sent before the page went away: what it wants may be there already. */
const restored = ({ user: _, refused, ...write }: StoredWrite): Write => ({
  ...write,
  status: refused ? 'failed' : 'pending',
  attempts: write.base === undefined ? 0 : 1,
  error: refused && new DataError(refused.code, refused),
});
