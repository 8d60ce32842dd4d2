import { DataError } from '../errors/data-error.ts';
import type { DataPort, ModelEvent, ModelRequest } from '../ports/data.ts';
import type { PagePort } from '../ports/page.ts';
import { backoff } from './backoff.ts';
import type { Commits } from './commits.ts';
import { createDoubts, type Doubts } from './doubts.ts';
import { fileOf, type Late, type LateFile } from './late.ts';
import type { ModelStore } from './model-store.ts';
import { keyOf } from './row-key.ts';

/** What is kept up by a {@link ModelSync}. */
export interface Synced {
  /** Reads it anew. */
  load(): void;
  /** Looks at the state of the sync again. */
  onSync(): void;
  /** Hears of a creation. */
  hear(key: string): void;
}

/** Keeps the rows of a model like the server's: listens first, then has everything listed that somebody looks at. */
export interface ModelSync {
  readonly doubts: Doubts;
  /** Grows with each acknowledgement: what was listed before the last one may have missed a change. */
  readonly generation: number;
  /** Whether each change is heard. */
  readonly listening: boolean;
  /** Why changes are not heard, where that is not over in a moment, or why rows are behind of which something was heard. */
  readonly deaf: DataError | undefined;
  attach(one: Synced): () => void;
  /** Lists again, and tries again to listen. */
  catchUp(): void;
  /** Stops listening and forgets what it heard; for another user. */
  suspend(): void;
  /** Starts for those who are attached, if it has not. */
  resume(): void;
}

/** How long to wait for an acknowledgement, the first or one after an interruption, before listing without it, in milliseconds. */
const PATIENCE = 5000;

export interface ModelSyncInput {
  readonly port: DataPort;
  readonly page: PagePort;
  readonly commits: Commits;
  readonly store: ModelStore;
  /** Until it is here, each change is doubted. */
  readonly late: Late<LateFile>;
  readonly request: ModelRequest;
  /** Whether it is known who asks. Until then nobody is asked. */
  readonly mayAsk: () => boolean;
}

export function createModelSync({ port, page, commits, store, late, request, mayAsk }: ModelSyncInput): ModelSync {
  const { shape } = store;
  const attached = new Set<Synced>();
  let stop: (() => void) | undefined;
  let cancelTimer = () => {};
  let listening = false;
  let deaf: DataError | undefined;
  let generation = 0;
  let attempts = 0;

  const changed = () => attached.forEach((one) => one.onSync());
  const loadAll = () => attached.forEach((one) => one.load());
  const doubts = createDoubts({ port, page, commits, store, late, request, onChange: changed });

  /** Whether it makes sense to list: once it listens, or when it has waited for that long enough. */
  const mayList = () => listening || deaf !== undefined;
  /** Asking again would come to the same, and a refusal interrupts what the other models hear. */
  const isDeafForGood = () => LASTING.includes(deaf?.code);
  const wait = (milliseconds: number, run: () => void) => {
    cancelTimer();
    cancelTimer = page.after(milliseconds, run);
  };

  function open() {
    if (!mayAsk()) return;
    if (!shape.subscriptions) return goDeaf(new DataError('subscriptions_off'));
    stop = port.subscribe(request, hear);
    wait(PATIENCE, hearNothing);
  }

  function hearNothing(error = new DataError('service_unavailable')) {
    const waiting = !mayList();
    deaf = error;
    // Once there is a network again, all is read.
    if (waiting && page.online()) loadAll();
    changed();
  }

  function close() {
    stop?.();
    stop = undefined;
    cancelTimer();
    listening = false;
    deaf = undefined;
    attempts = 0;
    doubts.clear();
  }

  function goDeaf(error: DataError) {
    hearNothing(error);
    stop = undefined;
    listening = false;
    attempts += 1;
    if (!isDeafForGood()) wait(backoff(attempts), open);
  }

  function hear(event: ModelEvent) {
    switch (event.type) {
      case 'acknowledged':
        cancelTimer();
        listening = true;
        deaf = undefined;
        attempts = 0;
        generation += 1;
        return loadAll();
      case 'interrupted':
        listening = false;
        wait(PATIENCE, hearNothing);
        return changed();
      case 'failed':
        return goDeaf(event.error);
      case 'unread':
        return commits.schedule('rows', loadAll);
      case 'changed':
        return hearChange(event);
      default:
        return event satisfies never;
    }
  }

  function hearChange({ kind, row }: Extract<ModelEvent, { type: 'changed' }>) {
    const key = keyOf(shape, row);
    if (key === undefined) return commits.schedule('rows', loadAll);
    if (kind === 'create') attached.forEach((one) => one.hear(key));
    doubts.weigh(fileOf(late)?.believe(store, key, kind, row) ?? 'doubtful', key, row, row);
  }

  return {
    doubts,
    get generation() { return generation; },
    get listening() { return listening; },
    get deaf() { return deaf ?? doubts.trouble(); },
    attach(one) {
      attached.add(one);
      if (attached.size === 1) open();
      else if (mayList()) one.load();
      return () => {
        if (attached.delete(one) && attached.size === 0) close();
      };
    },
    catchUp() {
      if (attached.size === 0 || !mayAsk()) return;
      if (!stop && !isDeafForGood()) open();
      if (mayList()) loadAll();
    },
    suspend: close,
    resume() {
      if (attached.size > 0 && !stop && !deaf) open();
    },
  };
}

/** Errors after which another attempt to listen, by the same user, comes to the same. */
const LASTING: readonly (string | undefined)[] = ['subscriptions_off', 'unauthorized', 'unsupported'];
