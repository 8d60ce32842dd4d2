import type { AuthMode, DataPort, ModelRequest, ModelShape, Row } from '../ports/data.ts';
import type { OutboxPort } from '../ports/outbox.ts';
import type { PagePort } from '../ports/page.ts';
import { createCommits } from './commits.ts';
import { stable } from './equal.ts';
import { fileOf, type Late, type LateFile, latePart } from './late.ts';
import { createLateWrites } from './writes/late-writes.ts';
import { type ConnectionSnapshot, createLine, type Readable } from './views/line.ts';
import { createListView, type ListArguments, type ListSnapshot } from './views/list-view.ts';
import { createModelStore, type ModelStore } from './model-store.ts';
import { createModelSync, type ModelSync } from './model-sync.ts';
import { takePage } from './read-list.ts';
import type { View, ViewInput } from './views/reading.ts';
import { keyFields, wholeKey } from './row-key.ts';
import { createRowView, type RowSnapshot } from './views/row-view.ts';
import { createWatchers } from './watchers.ts';
import type { Write, WriteOptions } from './writes/write.ts';
import type { WriteQueue } from './writes/write-queue.protocol.ts';

/** What a data client stands on. */
export interface DataClientInput {
  readonly port: DataPort;
  readonly page: PagePort;
  /** Where writes outlive the page. Left out, they end with it. */
  readonly outbox?: OutboxPort | undefined;
  /**
   * Who requests are made as where a call does not say; a function is given who is signed in, and the model.
   * @default the backend's own, and while nobody is signed in the one by which the model's rules let guests in
   */
  readonly authMode?: AuthMode | ((user: string | null, model: string) => AuthMode | undefined) | undefined;
  /** Told at sign-out, or when somebody else signs in, of the writes that were not sent. They are kept for their user. */
  readonly onUnsent?: ((writes: readonly Write[]) => void) | undefined;
}

/** A list as a caller asks for it. */
export type ListRequested = Omit<ListArguments, 'authMode'> & {
  /** Who reads. @default that of the client */
  readonly authMode?: AuthMode | undefined;
};

/** The live rows of a backend, for one page. */
export interface DataClient {
  readonly port: DataPort;
  /** Who a request is made as that does not say. */
  modeFor(asked: ModelAsked): AuthMode | undefined;
  shape(model: string): ModelShape;
  list(request: ListRequested): View<ListSnapshot>;
  /** A view of another kind, made once for equal arguments and kept as long as somebody looks at it. */
  view<Asked extends ModelAsked, One extends View<unknown>>(kind: string, asked: Asked, make: (request: Asked & ModelRequest, input: ViewInput) => One): One;
  row(model: string, fields: Row, authMode?: AuthMode): View<RowSnapshot>;
  /** Shows a write at once and sends it. Fulfilled with the stored row. @throws {DataError} */
  write(kind: Write['kind'], model: string, input: Row, options?: WriteOptions): Promise<Row>;
  /** Who is signed in: `undefined` until it is known. With it, who requests are made as may change. */
  readonly user: Readable<string | null | undefined>;
  readonly connection: Readable<ConnectionSnapshot>;
  readonly queue: Omit<WriteQueue, 'add' | 'setUser' | 'wake'>;
  /** Puts rows that a server has read into a list, so that it starts with them, unless somebody else has signed in since. */
  hydrate(request: ListRequested, rows: readonly Row[]): void;
  /** Stops listening. */
  close(): void;
}

type ModelAsked = Pick<ListRequested, 'model' | 'authMode'>;

interface Model {
  readonly store: ModelStore;
  readonly sync: ModelSync;
}

/** Makes the store of an app's rows: it reads, listens and writes for all who look. */
export function createDataClient(
  { port, page, outbox, authMode: usual, onUnsent }: DataClientInput,
  late: Late<LateFile> = latePart,
): DataClient {
  const commits = createCommits(page);
  const models = new Map<string, Model>();
  const views = new Map<string, View<unknown>>();
  const userWatchers = createWatchers();
  let calls = new AbortController();
  let user: string | null | undefined;
  let userChanged = false;

  const line = createLine({
    port,
    page,
    onChange: () => views.forEach((one) => one.onLine()),
    onReturn: catchUp,
  });
  function catchUp() {
    models.forEach(({ sync }) => sync.catchUp());
    writes.wake();
  }
  let stopAbsence: (() => void) | undefined;
  const watchAbsence = () => void (stopAbsence ??= fileOf(late)?.watchAbsence(page, catchUp));
  const stopLate = late.subscribe(watchAbsence);
  watchAbsence();

  function modeFor({ model, authMode }: ModelAsked): AuthMode | undefined {
    return authMode
      ?? (typeof usual === 'function' ? usual(user ?? null, model) : usual)
      ?? (user === null ? port.shape(model).guestMode : undefined);
  }

  function modelOf({ model, authMode }: ModelRequest): Model {
    const id = stable([authMode, model]);
    const held = models.get(id);
    if (held) return held;
    const commit = () => store.commit();
    const store: ModelStore = createModelStore({
      shape: port.shape(model),
      now: page.now,
      schedule: () => commits.schedule('rows', commit),
    });
    const made = { store, sync: createModelSync({ port, page, commits, store, late, request: { model, authMode }, mayAsk: () => user !== undefined }) };
    models.set(id, made);
    return made;
  }

  const writes = createLateWrites({
    port, page, outbox, onUnsent, modelOf, signal: () => calls.signal, online: () => !line.offline(),
  }, late);

  const madeAs = <Asked extends ModelAsked>(asked: Asked) => ({ ...asked, authMode: modeFor(asked) });

  function view<Asked extends ModelAsked, One extends View<unknown>>(kind: string, asked: Asked, make: (request: Asked & ModelRequest, input: ViewInput) => One): One {
    const request = madeAs(asked);
    const id = stable([kind, request]);
    const held = views.get(id);
    // Of one kind there is one sort of view.
    if (held) return held as One;
    const onForgotten = () => void views.delete(id);
    const made = make(request, { port, page, commits, line, late, ...modelOf(request), onForgotten });
    views.set(id, made);
    return made;
  }
  const list = (asked: ListRequested) => view('list', asked, createListView);

  /** Whoever signs in next sees nothing of what this one saw, not for a frame. */
  function changeUser(next: string | null) {
    if (next === user) return;
    const before = user;
    user = next;
    if (before !== undefined) {
      userChanged = true;
      calls.abort();
      calls = new AbortController();
      models.forEach(({ store, sync }) => {
        sync.suspend();
        store.clear();
      });
      views.forEach((one) => one.reset());
    }
    writes.setUser(next);
    const resume = () => models.forEach(({ sync }) => sync.resume());
    // With the user the default mode changes, and with it the views that are looked at: those of before leave first.
    if (before === undefined) resume();
    else page.after(0, resume);
    commits.flush();
    userWatchers.tell();
  }
  const stopUser = port.watchUser(changeUser);

  return {
    port,
    modeFor,
    shape: (model) => port.shape(model),
    list,
    view,
    row(model, fields, authMode) {
      const shape = port.shape(model);
      const key = wholeKey(shape, fields);
      return view('row', { model, authMode, key, fields: keyFields(shape, fields) }, createRowView);
    },
    write: (kind, model, input, options = {}) =>
      writes.write(kind, madeAs({ model, authMode: options.authMode }), input, options),
    user: {
      getSnapshot: () => user,
      subscribe: userWatchers.subscribe,
    },
    connection: line,
    queue: writes,
    hydrate(asked, rows) {
      const view = list(asked);
      const { items, isEmpty } = view.getSnapshot();
      if (userChanged || isEmpty || items.length > 0) return;
      const { store, sync } = modelOf(madeAs(asked));
      takePage(store, sync.doubts, rows, store.rows.mark());
      store.commit();
      view.know();
    },
    close() {
      calls.abort();
      stopUser();
      stopLate();
      stopAbsence?.();
      line.close();
    },
  };
}
