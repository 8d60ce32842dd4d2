import type { Clock } from '../ports/upload-environment.ts';
import { type Cell, createCell, createLazyCell } from './cell.ts';
import { UPLOAD_STATUSES } from './row-status.ts';
import type { Channel, UploadRow, UploadStatus, UploadTotals } from './uploader.protocol.ts';

/** The rows of a list: each in its own cell, so that a change of one is no change of another. */
export interface RowStore {
  readonly list: Channel<readonly string[]>;
  readonly totals: Channel<UploadTotals>;
  row(id: string): Cell<UploadRow | undefined>;
  get(id: string): UploadRow | undefined;
  all(): readonly UploadRow[];
  add(rows: readonly UploadRow[]): void;
  change(id: string, change: Partial<UploadRow>): void;
  remove(ids: readonly string[]): void;
}

export function createRowStore(clock: Clock): RowStore {
  const cells = new Map<string, Cell<UploadRow | undefined>>();
  const counts = Object.fromEntries(UPLOAD_STATUSES.map((status) => [status, 0])) as Record<UploadStatus, number>;
  const list = createCell<readonly string[]>([]);
  const totals = createLazyCell(() => totalsOf(counts));
  let framed = false;

  const count = (status: UploadStatus, by: number) => {
    counts[status] += by;
    totals.stale();
    if (framed) return;
    framed = true;
    clock.frame(() => {
      framed = false;
      totals.call();
    });
  };

  const cell = (id: string) => {
    const known = cells.get(id);
    if (known) return known;
    const made = createCell<UploadRow | undefined>(undefined);
    cells.set(id, made);
    return made;
  };

  const get = (id: string) => cells.get(id)?.get();

  return {
    list,
    totals,
    row: cell,
    get,
    all: () => list.get().flatMap((id) => get(id) ?? []),
    add(rows) {
      for (const row of rows) {
        cell(row.id).set(row);
        count(row.status, 1);
      }
      list.set([...list.get(), ...rows.map((row) => row.id)]);
    },
    change(id, change) {
      const row = get(id);
      if (!row) return;
      const next = { ...row, ...change };
      if (next.status !== row.status) {
        count(row.status, -1);
        count(next.status, 1);
      }
      cell(id).set(next);
    },
    remove(ids) {
      const gone = new Set(ids);
      for (const id of gone) {
        const row = get(id);
        if (row) count(row.status, -1);
        cells.get(id)?.set(undefined);
        cells.delete(id);
      }
      list.set(list.get().filter((id) => !gone.has(id)));
    },
  };
}

function totalsOf(counts: Readonly<Record<UploadStatus, number>>): UploadTotals {
  const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
  const ended = counts.done + counts.failed + counts.rejected + counts.cancelled;
  return { ...counts, count, active: count - ended - counts.paused - counts.asking };
}
