import { DataError } from '../../errors/data-error.ts';
import type { DataPort, ModelRequest, ModelShape, Row } from '../../ports/data.ts';
import type { OutboxPort } from '../../ports/outbox.ts';
import type { PagePort } from '../../ports/page.ts';
import type { ModelStore } from '../model-store.ts';
import type { ModelSync } from '../model-sync.ts';
import { lay } from './overlay.ts';
import { keyFields, wholeKey } from '../row-key.ts';
import { type Sent, sendWrite } from './send-write.ts';
import type { Write, WriteOptions } from './write.ts';
import { createWriteQueue } from './write-queue.ts';
import type { WriteQueue } from './write-queue.protocol.ts';

/** What a page writes: shown at once, and sent in its order. */
export interface Writes extends Omit<WriteQueue, 'add' | 'setUser'> {
  /** Puts the writes of another user away, and takes up those of this one. */
  setUser(user: string | null): void;
  /** Fulfilled with the stored row. @throws {DataError} */
  write(kind: Write['kind'], request: ModelRequest, input: Row, options: WriteOptions): Promise<Row>;
}

export interface WritesInput {
  readonly port: DataPort;
  readonly page: PagePort;
  readonly outbox: OutboxPort | undefined;
  /** Told of what was not sent, once nothing of it is shown any more. */
  readonly onUnsent?: ((writes: readonly Write[]) => void) | undefined;
  readonly modelOf: (request: ModelRequest) => { readonly store: ModelStore; readonly sync: ModelSync };
  /** Ends with the session. */
  readonly signal: () => AbortSignal;
  readonly online: () => boolean;
}

/** How long to wait for the answer to a write, in milliseconds. AppSync itself gives a request up after 30 seconds. */
const ANSWER = 60_000;

export function createWrites({ port, page, outbox, onUnsent, modelOf, signal, online }: WritesInput): Writes {
  /** One that no answer comes to would hold its row, and a place among those on their way, for ever. */
  async function send(write: Write): Promise<Sent> {
    const late = new AbortController();
    const answered = page.after(ANSWER, () => late.abort());
    try {
      return await sendWrite({ port, store: modelOf(write).store, write, signal: AbortSignal.any([signal(), late.signal]) });
    } catch (cause) {
      throw late.signal.aborted ? new DataError('offline', { cause }) : cause;
    } finally {
      answered();
    }
  }

  /** Nothing is known of the model of a write that an older version of the app has left. That it cannot be sent is its fault to tell. */
  function known(request: ModelRequest) {
    try {
      return modelOf(request);
    } catch {
      return undefined;
    }
  }

  const { add, setUser, ...queue } = createWriteQueue({
    page,
    outbox,
    online,
    send,
    baseOf(write) {
      const held = known(write)?.store.rows.held.get(write.key)?.row;
      return held ? Object.fromEntries(Object.keys(write.input).map((field) => [field, held[field]])) : null;
    },
    lay(row, writes) {
      const model = known(row);
      if (!model) return;
      const { store, sync } = model;
      if (writes.some(({ kind }) => kind === 'create' || (kind === 'upsert' && !store.rows.held.has(row.key)))) store.own.add(row.key);
      store.setWrites(row.key, writes, lay);
      sync.doubts.look();
    },
  });

  return {
    ...queue,
    setUser(user) {
      const unsent = setUser(user);
      if (unsent.length > 0) queueMicrotask(() => onUnsent?.(unsent));
    },
    async write(kind, request, input, { ifUnchanged, after }) {
      const { shape, rows } = modelOf(request).store;
      const whole = kind === 'create' && shape.key.length === 1 && shape.key[0] === 'id' ? { id: page.uuid(), ...input } : input;
      const key = wholeKey(shape, whole);
      const held = ifUnchanged === true ? rows.held.get(key)?.row : ifUnchanged || undefined;
      const expected = ifUnchanged ? versionOf(shape, held) : undefined;
      return add({ ...request, kind, key, input: kind === 'delete' ? keyFields(shape, whole) : whole, expected, after: after?.map(({ model, row }) => ({ model, key: wholeKey(port.shape(model), row) })) });
    },
  };
}

function versionOf({ name, version }: ModelShape, row: Row | undefined): string {
  const held = version === undefined ? undefined : row?.[version];
  if (typeof held === 'string') return held;
  throw new DataError('unsupported', {
    hint: `[foyer] Whether a row of ${name} is unchanged is seen by its updatedAt, which `
      + `${version === undefined ? 'the model does not have' : 'is not known here'}: leave ifUnchanged out, or `
      + `${version === undefined ? 'give the model its timestamps' : 'read the row first'}.`,
  });
}
