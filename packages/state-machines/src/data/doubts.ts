import { DataError } from '../errors/data-error.ts';
import type { DataPort, ModelRequest, Row } from '../ports/data.ts';
import type { PagePort } from '../ports/page.ts';
import { backoff } from './backoff.ts';
import type { Commits } from './commits.ts';
import { fileOf, type Late, type LateFile } from './late.ts';
import type { ModelStore } from './model-store.ts';
import { keyFields } from './row-key.ts';
import type { Verdict } from './rows.ts';

/** Rows of which something was heard that cannot be believed as it is. They are fetched by key, together, once a frame. */
export interface Doubts {
  /** Shows what has changed, and has a row of which there is doubt fetched. `news` is what was heard of it. */
  weigh(verdict: Verdict, key: string, row: Row, news?: Row): void;
  /** Fetches a row together with the others that are asked for in the same turn. @throws {DataError} */
  gather(key: string, fields: Row): Promise<void>;
  /** Fetches these rows now. @throws {DataError} */
  settle(keys: ReadonlyMap<string, Row>, signal: AbortSignal): Promise<void>;
  /** Looks again, in the next frame, at rows that waited for the answer to a write. */
  look(): void;
  /** Why rows could not be fetched that are known to be behind. */
  trouble(): DataError | undefined;
  clear(): void;
}

export interface DoubtsInput {
  readonly port: DataPort;
  readonly page: PagePort;
  readonly commits: Commits;
  readonly store: ModelStore;
  readonly late: Late<LateFile>;
  readonly request: ModelRequest;
  readonly onChange: () => void;
}

export function createDoubts({ port, page, commits, store, late, request, onChange }: DoubtsInput): Doubts {
  const { rows, shape } = store;
  const raised = new Map<string, { readonly fields: Row; readonly news?: Row | false | undefined }>();
  let calls = new AbortController();
  let attempts = 0;
  /** Rows that could not be fetched. */
  const failed = new Map<string, DataError>();
  const gathered = new Map<string, Row>();
  let settling = Promise.resolve();

  const writing = (key: string) => store.writes(key).some(({ status }) => status === 'sending');
  const weigh = (verdict: Verdict, key: string, row: Row, news?: Row) => {
    if (verdict === 'changed') store.touch(key);
    if (verdict !== 'doubtful') return;
    // Two pieces of news cannot both be the echo of one write.
    raised.set(key, { fields: keyFields(shape, row), news: !raised.has(key) && writing(key) && news });
    commits.schedule('rows', look);
  };

  async function settle(keys: ReadonlyMap<string, Row>, signal: AbortSignal) {
    if (keys.size === 0) return;
    const since = rows.mark();
    const found = await port.get({ ...request, keys: [...keys.values()] }, signal);
    [...keys].forEach(([key, fields], index) => {
      const row = found[index];
      weigh(row ? rows.fetched(key, row, since) : rows.missing(key, since), key, fields);
    });
  }

  function look() {
    const due = new Map<string, Row>();
    for (const [key, { fields, news }] of raised) {
      // The answer to a write of ours is the whole row: what is heard of it meanwhile is most often its echo.
      if (writing(key)) continue;
      raised.delete(key);
      if (!news || !fileOf(late)?.isEcho(store, key, news)) due.set(key, fields);
    }
    void fetchDue(due);
  }

  async function fetchDue(due: ReadonlyMap<string, Row>) {
    const { signal } = calls;
    try {
      await settle(due, signal);
      due.forEach((_, key) => failed.delete(key));
      attempts = 0;
    } catch (cause) {
      if (signal.aborted) return;
      const error = DataError.from(cause);
      due.forEach((fields, key) => {
        raised.set(key, { fields });
        failed.set(key, error);
      });
      attempts += 1;
      page.after(backoff(attempts + (error.passing ? 0 : 4)), look);
    }
    onChange();
  }

  async function settleGathered() {
    await Promise.resolve();
    const keys = new Map(gathered);
    gathered.clear();
    await settle(keys, calls.signal);
  }

  function gather(key: string, fields: Row) {
    if (gathered.size === 0) settling = settleGathered();
    gathered.set(key, fields);
    return settling;
  }

  return {
    weigh,
    gather,
    settle,
    look() {
      if (raised.size > 0) commits.schedule('rows', look);
    },
    trouble: () => [...failed.values()][0],
    clear() {
      calls.abort();
      calls = new AbortController();
      raised.clear();
      failed.clear();
    },
  };
}
