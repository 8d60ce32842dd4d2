import type { Filter, Row, WriteKind } from '../ports/data.ts';
import type { DataClient } from './data-client.ts';
import { matches } from './filter.ts';
import type { ListSnapshot } from './views/list-view.ts';
import type { View } from './views/reading.ts';
import type { Write } from './writes/write.ts';

/** Numbers from a seed, so that a history that fails can be run again. */
export function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

interface WatchedView {
  readonly view: View<ListSnapshot>;
  readonly filter?: Filter;
  /** A field by which it is sorted, the greatest first. */
  readonly descending?: string;
}

type State = Row | undefined;

/** What a server has held of each row, in order, and what clients have shown that cannot be told from it. */
export interface History {
  happened(kind: WriteKind, row: Row): void;
  /**
   * Holds each frame of a client's lists to the history: a row is shown as the server had it at some time, with this
   * client's own unanswered writes on top; what has been seen is not unseen; and a row is missing only where it was
   * gone, or did not match.
   */
  watch(client: DataClient, views: readonly WatchedView[]): () => void;
  /** How many frames were looked at. */
  readonly frames: number;
  readonly unexplained: readonly string[];
}

/** `fields` are those that are written; `rows` are there from the beginning. */
export function createHistory(fields: readonly string[], rows: readonly Row[] = []): History {
  const states = new Map<string, readonly State[]>(rows.map((row) => [String(row['id']), [row]]));
  const unexplained: string[] = [];
  let frames = 0;

  const statesOf = (key: string) => states.get(key) ?? [undefined];
  const same = (a: Row, b: Row, all: readonly string[]) =>
    all.every((field) => JSON.stringify(a[field] ?? null) === JSON.stringify(b[field] ?? null));

  function watch(client: DataClient, views: readonly WatchedView[]) {
    /** How far in the history of a row this client has come. */
    const seen = new Map<string, number>();

    function look({ view, filter, descending }: WatchedView, wasKnown: boolean): boolean {
      const { items, isEmpty, status } = view.getSnapshot();
      const isKnown = wasKnown || isEmpty || status === 'live' || status === 'stale';
      const shown = new Map(items.map((row) => [String(row['id']), row]));
      const complain = (what: string) => void unexplained.push(`frame ${frames}, ${status}: ${what}`);
      frames += 1;
      if (isEmpty && (items.length > 0 || status === 'loading')) complain('it says that it is empty');
      if (shown.size < items.length) complain('a row is there twice');
      if (descending !== undefined && !isDescending(items.map((row) => row[descending]))) complain(`it is not sorted by ${descending}`);

      const writes = client.queue.getSnapshot().writes.filter((write) => write.status !== 'failed');
      for (const key of new Set([...states.keys(), ...shown.keys()])) {
        const row = shown.get(key);
        if (!row && !isKnown) continue;
        const own = writes.filter((write) => write.key === key);
        // The server's clock is not the client's.
        const compared = own.length > 0 ? fields : [...fields, 'createdAt', 'updatedAt'];
        const from = seen.get(key) ?? 0;
        const explains = (state: State) => {
          const seenAs = own.reduce(withWrite, state);
          const visible = seenAs && matches(seenAs, filter) ? seenAs : undefined;
          return row && visible ? same(row, visible, compared) : row === visible;
        };
        const isOutside = (state: State) => state !== undefined && !matches(state, filter);
        const at = statesOf(key).findIndex((state, index) => index >= from && explains(state));
        if (at >= 0) seen.set(key, at);
        // What has not been read, or not been let through, is as good as not there.
        else if (!explains(undefined) || readAll() || (isKnown && !statesOf(key).slice(from).some(isOutside))) {
          complain(`${key} is ${JSON.stringify(row)}, from ${from} of ${JSON.stringify(statesOf(key))}, own ${JSON.stringify(own)}`);
        }
      }
      return isKnown;
    }

    const known = new Set<WatchedView>();
    const readAll = () => [...known].some(({ filter }) => !filter);
    const stops = views.map((one) =>
      one.view.subscribe(() => {
        if (look(one, known.has(one))) known.add(one);
      }));
    return () => stops.forEach((stop) => stop());
  }

  return {
    happened(kind, row) {
      const key = String(row['id']);
      states.set(key, [...statesOf(key), kind === 'delete' ? undefined : row]);
    },
    watch,
    get frames() { return frames; },
    unexplained,
  };
}

function withWrite(under: State, { kind, input }: Write): State {
  if (kind === 'delete') return undefined;
  if (kind === 'update') return under && { ...under, ...input };
  return kind === 'create' && under ? under : { ...under, ...input };
}

/** What has no value comes last. */
const isDescending = (values: readonly unknown[]) =>
  values.every((value, index) => index === 0 || Number(value ?? -Infinity) <= Number(values[index - 1] ?? -Infinity));
