import { keyOf } from '../../data/row-key.ts';
import { DataError } from '../../errors/data-error.ts';
import type { AuthMode, DataPort, LineState, ModelEvent, ModelRequest, Row, WriteRequest } from '../../ports/data.ts';
import { abortable } from '../abortable.ts';
import type { ModelsPort } from '../../ports/models.ts';
import { describeMemoryModel } from './memory-models.ts';
import { createMemoryTable, type MemoryModel, shapeOf, type Written } from './memory-tables.ts';

/** A call to the backend, as a test or a story meets it. */
export interface MemoryDataCall {
  readonly call: 'list' | 'get' | 'write';
  readonly model: string;
  readonly authMode: AuthMode | undefined;
}

/** What a page hears of the backend, in the hand of a test. */
export interface MemoryDataLink {
  readonly port: DataPort;
  readonly models: ModelsPort;
  /** The groups of who is signed in. @default none */
  groups: readonly string[];
  /** Each call waits for this before it is carried out. A rejection is its answer. */
  before: ((call: MemoryDataCall) => Promise<void> | void) | undefined;
  /** Each call waits for this after it was carried out. A rejection stands for an answer that was lost. */
  after: ((call: MemoryDataCall) => Promise<void> | void) | undefined;
  /** Holds acknowledgements back until `acknowledge`. @default false */
  holdAcknowledgements: boolean;
  acknowledge(): void;
  /** Changes an event on its way, or takes it, by answering with what arrives instead. */
  deliver: ((event: ModelEvent, arrive: (event: ModelEvent) => void) => void) | undefined;
  /** Ends each subscription with an error, as the backend does. */
  endSubscriptions(error: DataError): void;
  /** Drops the line: what happens now is not told. */
  disconnect(): void;
  /** The line is back, and each subscription acknowledged again. */
  connect(): void;
  setLine(state: LineState): void;
  setUser(user: string | null): void;
  /** How many calls were made, by what they are. */
  readonly calls: MemoryDataCall[];
  /** How many subscriptions are open. */
  readonly subscriptions: number;
}

/** A backend in memory, with any number of pages on it. */
export interface MemoryData {
  /** A page's own link. @param user who is signed in there, or `undefined` while that is not known */
  link(user?: string | null): MemoryDataLink;
  /** The rows as the backend holds them. */
  rows(model: string): readonly Row[];
  /** Writes as somebody elsewhere. `selected` are the fields that their request asks back, which is all that others hear. */
  write(request: WriteRequest, selected?: readonly string[]): Row;
}

/** A data API in memory: its models and its rows. */
export interface MemoryDataOptions {
  readonly models: Readonly<Record<string, MemoryModel>>;
  /** Rows that are there at the start. */
  readonly rows?: Readonly<Record<string, readonly Row[]>> | undefined;
  /** @default Date.now */
  readonly now?: (() => number) | undefined;
}

type Listener = (model: string, written: Written) => void;

/**
 * A backend that lives in memory, for tests and stories. It keeps AppSync's ways: a filter is applied after the page, an
 * event has only what its writer selected, and nothing is told before a subscription is acknowledged.
 *
 * @example
 * const backend = createMemoryData({ models: { Blog: { fields: ['title', 'content'] } } });
 * const client = createDataClient({ port: backend.link(null).port, page });
 */
export function createMemoryData({ models, rows = {}, now = Date.now }: MemoryDataOptions): MemoryData {
  const shapes = Object.fromEntries(Object.entries(models).map(([name, model]) => [name, shapeOf(name, model)]));
  const tables = new Map(Object.entries(shapes).map(([name, shape]) => [name, createMemoryTable(shape, now)]));
  const listeners = new Set<Listener>();

  const shapeFor = (name: string) => shapes[name] ?? fail('unknown_model');
  const tableFor = (name: string) => tables.get(name) ?? fail('unknown_model');

  function write(request: WriteRequest, selected = shapeFor(request.model).fields): Row {
    const { kind, row } = tableFor(request.model).write(request);
    const answer = Object.fromEntries(Object.keys(row).map((field) => [field, models[request.model]?.guarded?.includes(field) ? null : row[field]]));
    const heard = Object.fromEntries(Object.keys(row).map((field) => [field, selected.includes(field) ? answer[field] : null]));
    for (const listener of listeners) listener(request.model, { kind, row: heard });
    return answer;
  }

  for (const [model, all] of Object.entries(rows)) {
    for (const input of all) write({ model, authMode: undefined, kind: 'create', input });
  }

  return {
    rows: (model) => [...tableFor(model).rows.values()],
    write,
    link: (user) => createLink(user),
  };

  function createLink(firstUser: string | null | undefined): MemoryDataLink {
    const open = new Set<{ readonly request: ModelRequest; readonly onEvent: (event: ModelEvent) => void; told: boolean }>();
    const userWatchers = new Set<(user: string | null) => void>();
    const lineWatchers = new Set<(state: LineState) => void>();
    let user = firstUser;
    let line: LineState = 'connected';
    let connected = true;

    const arrive = (event: ModelEvent, onEvent: (event: ModelEvent) => void) =>
      link.deliver ? link.deliver(event, onEvent) : onEvent(event);
    listeners.add((model, { kind, row }) => {
      for (const { request, onEvent, told } of open) {
        if (told && connected && request.model === model) arrive({ type: 'changed', kind, row }, onEvent);
      }
    });
    function acknowledge() {
      for (const one of open) {
        if (one.told || !connected) continue;
        one.told = true;
        one.onEvent({ type: 'acknowledged' });
      }
    }

    async function call<Answer>(which: MemoryDataCall['call'], { model, authMode }: ModelRequest, signal: AbortSignal, run: () => Answer) {
      const made = { call: which, model, authMode };
      link.calls.push(made);
      const carriedOut = async () => {
        await link.before?.(made);
        const answer = run();
        await link.after?.(made);
        return answer;
      };
      return abortable(signal, carriedOut, () => new DataError('cancelled'));
    }

    const port: DataPort = {
      shape: shapeFor,
      list: (request, signal) => call('list', request, signal, () => tableFor(request.model).list(request)),
      get: (request, signal) =>
        call('get', request, signal, () =>
          request.keys.map((key) => tableFor(request.model).rows.get(keyOf(shapeFor(request.model), key) ?? '') ?? null)),
      write: (request, signal) => call('write', request, signal, () => write(request)),
      subscribe(request, onEvent) {
        const one = { request, onEvent, told: false };
        open.add(one);
        if (!link.holdAcknowledgements) queueMicrotask(acknowledge);
        return () => void open.delete(one);
      },
      watchLine(onState) {
        lineWatchers.add(onState);
        onState(line);
        return () => void lineWatchers.delete(onState);
      },
      watchUser(onUser) {
        userWatchers.add(onUser);
        if (user !== undefined) onUser(user);
        return () => void userWatchers.delete(onUser);
      },
    };

    const described: ModelsPort = {
      describe: (model) => describeMemoryModel(shapeFor(model), models[model] ?? fail('unknown_model')),
      viewer: async (signal) =>
        abortable(signal, async () => ({ id: user ?? null, username: user ?? undefined, groups: link.groups }), () => new DataError('cancelled')),
    };

    const setLine = (state: LineState) => {
      line = state;
      lineWatchers.forEach((watcher) => watcher(state));
    };

    const link: MemoryDataLink = {
      port,
      models: described,
      groups: [],
      before: undefined,
      after: undefined,
      holdAcknowledgements: false,
      acknowledge,
      deliver: undefined,
      endSubscriptions(error) {
        const ended = [...open];
        open.clear();
        for (const { onEvent } of ended) onEvent({ type: 'failed', error });
      },
      disconnect() {
        connected = false;
        setLine('interrupted');
        for (const one of open) {
          one.told = false;
          one.onEvent({ type: 'interrupted' });
        }
      },
      connect() {
        connected = true;
        setLine('connected');
        if (!link.holdAcknowledgements) acknowledge();
      },
      setLine,
      setUser(next) {
        user = next;
        userWatchers.forEach((watcher) => watcher(next));
      },
      calls: [],
      get subscriptions() { return open.size; },
    };
    return link;
  }
}

function fail(code: 'unknown_model'): never {
  throw new DataError(code);
}
