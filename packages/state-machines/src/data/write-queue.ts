import { DataError } from '../errors/data-error.ts';
import type { ModelRequest, Row } from '../ports/data.ts';
import type { OutboxPort, StoredWrite } from '../ports/outbox.ts';
import type { PagePort } from '../ports/page.ts';
import { backoff } from './backoff.ts';
import type { Readable } from './line.ts';
import type { Write, WriteStatus } from './write.ts';

/** The writes that are on their way, and those that failed and that nobody has put away. */
export interface QueueSnapshot {
  readonly writes: readonly Write[];
  /** How many wait for the server. */
  readonly pending: number;
  readonly failed: number;
  /** Whether waiting writes outlive the page. */
  readonly durable: boolean;
}

export type NewWrite = Pick<Write, 'model' | 'authMode' | 'kind' | 'key' | 'input' | 'expected'>;

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
  readonly send: (write: Write) => Promise<Row>;
  /** What the row that a write changes is known to hold in the fields that it writes. */
  readonly baseOf: (write: Write) => Row | null;
  /** Puts the writes of a row on top of it. */
  readonly lay: (row: ModelRequest & { readonly key: string }, writes: readonly Write[]) => void;
}

/** How often to look for the writes of pages that have ended, in milliseconds. */
const ADOPTION = 30_000;

interface Entry {
  readonly resolve: (row: Row) => void;
  readonly reject: (error: DataError) => void;
}

const laneOf = ({ model, authMode, key }: Pick<Write, 'model' | 'authMode' | 'key'>) => JSON.stringify([authMode, model, key]);

export function createWriteQueue({ page, outbox, online, send, baseOf, lay }: WriteQueueInput): WriteQueue {
  const writes = new Map<string, Write>();
  /** The ids of each row's writes, oldest first. */
  const lanes = new Map<string, Set<string>>();
  const entries = new Map<string, Entry>();
  const watchers = new Set<() => void>();
  /** `undefined` until it is known who is signed in: nothing is sent before. */
  let user: string | null | undefined;
  let cancelAdoption = () => {};
  let durable = outbox !== undefined;
  let snapshot: QueueSnapshot | undefined;

  const ofLane = (write: Write) => [...lanes.get(laneOf(write)) ?? []].flatMap((id) => writes.get(id) ?? []);
  const nextOf = (write: Write) => ofLane(write).find(({ status }) => status !== 'failed');

  function changed(write: Write) {
    lay(write, ofLane(write));
    publish();
  }
  function publish() {
    snapshot = undefined;
    for (const watcher of watchers) watcher();
  }
  /** Gathered when it is read: hundreds of writes may be made in one turn. */
  function look(): QueueSnapshot {
    const all = [...writes.values()];
    const failed = all.filter(({ status }) => status === 'failed').length;
    return { writes: all, failed, pending: all.length - failed, durable };
  }
  function set(write: Write, change: Partial<Write> & { readonly status: WriteStatus }) {
    const next = { ...write, ...change };
    writes.set(write.id, next);
    changed(next);
    return next;
  }
  function drop(write: Write) {
    writes.delete(write.id);
    entries.delete(write.id);
    const lane = lanes.get(laneOf(write));
    lane?.delete(write.id);
    if (lane?.size === 0) lanes.delete(laneOf(write));
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

  async function process(waiting: Write) {
    if (user === undefined || !online() || waiting.status !== 'pending' || nextOf(waiting)?.id !== waiting.id) return;
    const write = set(waiting, { status: 'sending', attempts: waiting.attempts + 1, base: waiting.base ?? baseOf(waiting) });
    if (waiting.base === undefined && write.kind !== 'create' && write.kind !== 'delete') store(write);
    try {
      succeed(write, await send(write));
    } catch (cause) {
      if (writes.get(write.id) === write) fail(write, DataError.from(cause));
    }
  }

  function succeed(write: Write, row: Row) {
    const entry = entries.get(write.id);
    if (!writes.has(write.id)) return;
    drop(write);
    for (const other of ofLane(write)) {
      if (other.status === 'failed') drop(other);
      else if (other.expected !== undefined) writes.set(other.id, { ...other, expected: versionAfter(write, other, row) });
    }
    changed(write);
    entry?.resolve(row);
    sendNext(write);
  }

  /** A write that follows one of ours expects what ours has left. */
  const versionAfter = (write: Write, later: Write, row: Row) => {
    const version = row['updatedAt'];
    return write.expected === later.expected && typeof version === 'string' ? version : later.expected;
  };

  function fail(write: Write, error: DataError) {
    if (error.passing) {
      const waiting = set(write, { status: 'pending' });
      page.after(backoff(write.attempts), () => {
        const now = writes.get(waiting.id);
        if (now) void process(now);
      });
      return;
    }
    const entry = entries.get(write.id);
    entries.delete(write.id);
    set(write, { status: 'failed', error });
    keep((box) => box.remove(write.id));
    entry?.reject(error);
    sendNext(write);
  }

  function sendNext(write: Write) {
    const next = nextOf(write);
    if (next) void process(next);
  }

  function wake() {
    for (const write of writes.values()) void process(write);
  }

  function take(write: Write) {
    writes.set(write.id, write);
    lanes.set(laneOf(write), (lanes.get(laneOf(write)) ?? new Set()).add(write.id));
    changed(write);
    void process(write);
  }

  const store = ({ id, model, authMode, kind, key, input, expected, at, base }: Write): void => {
    const owner = user;
    if (owner !== undefined) keep((box) => box.put({ id, user: owner, model, authMode, kind, key, input, expected, at, base }));
  };

  async function adopt(owner: string | null, box: OutboxPort) {
    const stored = await box.adopt(owner);
    if (owner !== user) return;
    for (const one of stored) if (!writes.has(one.id)) take(restored(one));
    cancelAdoption();
    cancelAdoption = page.after(ADOPTION, () => keep((again) => adopt(owner, again)));
  }

  return {
    getSnapshot: () => (snapshot ??= look()),
    subscribe(onChange) {
      watchers.add(onChange);
      return () => void watchers.delete(onChange);
    },
    add(input) {
      const write: Write = { ...input, id: page.uuid(), status: 'pending', attempts: 0, error: undefined, at: page.now() };
      return new Promise<Row>((resolve, reject) => {
        entries.set(write.id, { resolve, reject });
        store(write);
        take(write);
      });
    },
    retry(id) {
      const write = writes.get(id);
      if (write?.status !== 'failed') return;
      const again = set(write, { status: 'pending', error: undefined, attempts: 0, base: undefined });
      store(again);
      void process(again);
    },
    discard(id) {
      const write = writes.get(id);
      if (!write || write.status === 'sending') return;
      const entry = entries.get(id);
      drop(write);
      changed(write);
      entry?.reject(new DataError('cancelled'));
      sendNext(write);
    },
    wake,
    setUser(next) {
      const known = user !== undefined;
      const unsent = known ? [...writes.values()].filter(({ status }) => status !== 'failed') : [];
      user = next;
      if (known) {
        const left = [...entries.values()];
        writes.clear();
        lanes.clear();
        entries.clear();
        publish();
        for (const { reject } of left) reject(new DataError('signed_out'));
      }
      for (const write of writes.values()) store(write);
      wake();
      if (outbox) keep((box) => adopt(next, box));
      return unsent;
    },
  };
}

/** It may have been sent before the page went away: what it wants may be there already. */
const restored = ({ user: _, ...write }: StoredWrite): Write =>
  ({ ...write, status: 'pending', attempts: write.base === undefined ? 0 : 1, error: undefined });
