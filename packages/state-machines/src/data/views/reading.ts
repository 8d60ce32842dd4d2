import { DataError } from '../../errors/data-error.ts';
import type { DataPort } from '../../ports/data.ts';
import type { PagePort } from '../../ports/page.ts';
import { backoff } from '../backoff.ts';
import type { Commits } from '../commits.ts';
import type { Late, LateFile } from '../late.ts';
import type { Line } from './line.ts';
import type { ModelStore } from '../model-store.ts';
import type { ModelSync } from '../model-sync.ts';
import type { Change } from './placed-rows.ts';
import { createTenancy } from './tenancy.ts';
import { createWatchers } from '../watchers.ts';

/**
 * What may be said of what is shown. `loading`: nothing is known yet. `live`: it is as the server has it, and stays so.
 * `stale`: it was so, and is being read again or is not told of changes. `offline`: it was so when there was a network.
 * `error`: it could not be read.
 */
export type LiveStatus = 'loading' | 'live' | 'stale' | 'offline' | 'error';

/** What every view rests on. */
export interface ViewInput {
  readonly port: DataPort;
  readonly page: PagePort;
  readonly commits: Commits;
  readonly line: Line;
  readonly late: Late<LateFile>;
  readonly store: ModelStore;
  readonly sync: ModelSync;
  /** Nobody has looked for a long time. */
  readonly onForgotten: () => void;
}

/** What a view says of itself. */
export interface Viewed<Snapshot> {
  /** Reads from the server. @throws {DataError} */
  read(signal: AbortSignal): Promise<void>;
  /** Takes in what the reading brought, or as much as came before it failed. */
  fill(): void;
  /** Takes a commit in. Answers whether it concerns this view. */
  apply(changes: readonly Change[]): boolean;
  empty(): void;
  /** Hears of a creation, before the row is shown. */
  hear?(key: string): void;
  /** What is shown now. */
  show(last: Snapshot | undefined): Snapshot;
}

/** How far a view has come. */
export interface Progress {
  /** Whether the server has answered, once, whole. */
  readonly known: boolean;
  readonly status: LiveStatus;
  readonly error: DataError | undefined;
}

/** Rows that somebody looks at; the first listener starts their reading, the last ends it. */
export interface View<Snapshot> {
  getSnapshot(): Snapshot;
  subscribe(onChange: () => void): () => void;
  /** Reads again. */
  refetch(): void;
  /** Fulfilled as soon as something is known. @throws {DataError} */
  ready(): Promise<void>;
  /** Forgets everything; for another user. */
  reset(): void;
  /** Looks at the connection again. */
  onLine(): void;
  /** Takes the store's rows for a reading: a server has done it. */
  know(): void;
}

/** For how long the failure of a first reading is told again rather than read anew, in milliseconds. */
const FAILURE_STANDS = 1000;

/** A view that is read when the sync says so, and again when that fails or was too early. */
export function createReading<Snapshot extends object>(input: ViewInput, viewOf: (progress: () => Progress) => Viewed<Snapshot>): View<Snapshot> {
  const { page, commits, line, store, sync } = input;
  const watchers = createWatchers();
  /** The last reading. What it brought is shown in the next commit, unless it was called off by then. */
  let call = new AbortController();
  let running = false;
  let again = false;
  let filled = false;
  let known = false;
  /** The sync's generation in which the last whole reading began. */
  let readIn = 0;
  let attempts = 0;
  let error: DataError | undefined;
  let cancelRetry = () => {};
  let readiness: Promise<void> | undefined;
  /** Answers those who wait. */
  let settle = (_failure: DataError | undefined) => {};

  function status(): LiveStatus {
    if (error && error.code !== 'offline') return 'error';
    if (line.offline() || error) return 'offline';
    if (!known) return 'loading';
    const heard = sync.listening && readIn === sync.generation && line.up() && !sync.deaf;
    return heard ? 'live' : 'stale';
  }

  const view = viewOf(() => ({ known, status: status(), error: error ?? sync.deaf }));
  let snapshot = view.show(undefined);

  function show() {
    const next = view.show(snapshot);
    if (isSame(snapshot, next)) return;
    snapshot = next;
    watchers.tell();
  }
  const changed = () => commits.schedule('views', show);

  function load() {
    cancelRetry();
    again = running;
    if (!running) void run((call = new AbortController()).signal);
  }

  async function run(signal: AbortSignal) {
    const { generation } = sync;
    let failure: DataError | undefined;
    running = true;
    try {
      await view.read(signal);
    } catch (cause) {
      failure = DataError.from(cause);
    }
    if (signal.aborted) return;
    if (!failure) readIn = generation;
    commits.schedule('views', () => signal.aborted || finish(failure));
    running = false;
    if (again) load();
  }

  /** What was read comes into view in one commit, when all of it is there: a first page alone may be in a wrong order. */
  function finish(failure: DataError | undefined) {
    error = failure;
    attempts = failure ? attempts + 1 : 0;
    know(known || !failure);
    if (failure?.passing && tenancy.occupied()) cancelRetry = page.after(backoff(attempts), load);
    settle(failure);
  }

  function know(next = true) {
    known = next;
    if (!filled) view.fill();
    filled = true;
    show();
  }

  function stop() {
    call.abort();
    running = false;
    readIn = 0;
    cancelRetry();
  }

  const tenancy = createTenancy(page, {
    enter() {
      if (filled) view.fill();
      const detach = sync.attach({ load, onSync: changed, hear: (key) => view.hear?.(key) });
      const unwatch = store.watch((changes) => {
        if (filled && view.apply(changes)) changed();
      });
      return () => {
        detach();
        unwatch();
        stop();
      };
    },
    forget: input.onForgotten,
  });

  /** One promise for all who wait. Its failure is kept for those who are about to ask what became of it. */
  async function become() {
    const leave = tenancy.enter();
    if (error) load();
    const failure = await new Promise<DataError | undefined>((resolve) => (settle = resolve));
    leave();
    page.after(failure ? FAILURE_STANDS : 0, () => (readiness = undefined));
    if (failure) throw failure;
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(onWatch) {
      const unwatch = watchers.subscribe(onWatch);
      const leave = tenancy.enter();
      changed();
      return () => {
        unwatch();
        leave();
      };
    },
    refetch: load,
    ready: () => (known ? Promise.resolve() : (readiness ??= become())),
    reset() {
      stop();
      tenancy.hurry();
      known = false;
      filled = false;
      error = undefined;
      attempts = 0;
      view.empty();
      show();
    },
    onLine: changed,
    know,
  };
}

const isSame = <Snapshot extends object>(a: Snapshot, b: Snapshot) =>
  (Object.keys(b) as (keyof Snapshot)[]).every((name) => a[name] === b[name]);
