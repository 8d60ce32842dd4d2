import type { ModelShape, Row, WriteKind } from '../ports/data.ts';
import { equal, nothing } from './equal.ts';
import type { ModelStore } from './model-store.ts';
import { age, type Verdict } from './rows.ts';

/** Takes in a change that the server told of; what its writer did not select is `null` in it. */
export const believe = (store: ModelStore, key: string, kind: WriteKind, row: Row): Verdict =>
  (kind === 'delete' ? believeDeath(store, key, row) : believeLife(store, key, kind, row));

export function believeDeath({ shape, rows }: ModelStore, key: string, row: Row): Verdict {
  const known = rows.known(key);
  const version = rows.versionOf(row);
  if (!known?.row) return rows.bury(key, version === undefined || (age(version, known?.version) ?? 0) < 0 ? known?.version : version);
  if (shape.version !== undefined && version === undefined) return 'doubtful';
  return (age(version, known.version) ?? 0) < 0 ? 'same' : rows.bury(key, version);
}

function believeLife({ shape, rows }: ModelStore, key: string, kind: WriteKind, row: Row): Verdict {
  const known = rows.known(key);
  const keep = (whole: Row) => rows.keep(key, whole, rows.mark());
  /** A row that nobody had: each null in it may stand for a value. */
  const rise = () => (shape.fields.some((field) => nothing(row[field])) ? 'doubtful' : keep(row));
  if (!known) return rise();
  const version = rows.versionOf(row);
  const order = age(version, known.version);
  if (!known.row) {
    if (order !== undefined && order <= 0) return 'same';
    const isRisen = kind === 'create' && (order !== undefined || shape.version === undefined);
    return isRisen ? rise() : 'doubtful';
  }
  if (shape.version !== undefined && version === undefined) return 'doubtful';
  const before = known.row;
  if (order !== undefined && order < 0) return tellsMore(shape, row, before) ? 'doubtful' : 'same';
  if (order === 0) {
    const differs = shape.fields.some((field) => !nothing(row[field]) && !equal(row[field], before[field]));
    return differs ? 'doubtful' : 'same';
  }
  return tellsMore(shape, before, row) ? 'doubtful' : keep({ ...before, ...row });
}

/** An older change may name what a younger one, with a smaller selection, left out. */
const tellsMore = ({ fields }: ModelShape, older: Row, row: Row) => fields.some((field) => nothing(row[field]) && !nothing(older[field]));

/** Whether news says nothing that the row does not have. */
export function isEcho({ shape, rows }: ModelStore, key: string, news: Row): boolean {
  const row = rows.held.get(key)?.row;
  return row !== undefined && shape.fields.every((field) => nothing(news[field]) || equal(news[field], row[field]));
}
