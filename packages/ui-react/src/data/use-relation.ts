import {
  type AuthMode, type DataClient, DataError, type ListRequested, type ListSnapshot, type Relation, type Row, type RowSnapshot, type View,
} from '@foyer/state-machines';
import type { LiveRelation } from './hooks-types.ts';
import { IDLE, isListKnown, LOADING_LIST, type Skipping, useMayAsk, useReady, useView } from './use-live.ts';

export interface RelationHookOptions extends Skipping {
  readonly authMode?: AuthMode | undefined;
  readonly sort?: ListRequested['sort'];
}

type Related =
  | { readonly kind: 'rows' | 'first'; readonly request: ListRequested }
  | { readonly kind: 'row'; readonly model: string; readonly key: Row }
  /** The row names nobody. */
  | { readonly kind: 'none' };

const NONE: RowSnapshot = { row: null, status: 'live', error: undefined };

/** By an index where the model has one, else by what the row's own selection gives: never by a filter over all rows. */
function relatedTo(client: DataClient, model: string, row: Row, field: string, options: Omit<RelationHookOptions, 'skip'>): Related {
  const shape = client.shape(model);
  const relation = shape.relations[field];
  if (!relation) throw noRelation(model, field, Object.keys(shape.relations));
  const values = relation.join.map(([own, other]) => [other, row[own]] as const);
  if (values.length === 0 || values.some(([, value]) => value === null || value === undefined)) return { kind: 'none' };
  const joined = Object.fromEntries(values);
  if (belongs(client, relation)) return { kind: 'row', model: relation.model, key: joined };
  const key = Object.fromEntries(shape.key.map((name) => [name, row[name]]));
  const filter = Object.fromEntries(values.map(([name, eq]) => [name, { eq }]));
  return {
    kind: relation.many ? 'rows' : 'first',
    request: { model: relation.model, filter, through: { model, key, field }, ...options },
  };
}

/** Whether the other row is found by its key. */
const belongs = (client: DataClient, { model, many, join }: Relation) =>
  !many && client.shape(model).key.every((name) => join.some(([, other]) => other === name));

const viewOf = (client: DataClient, related: Related, authMode: AuthMode | undefined): View<ListSnapshot | RowSnapshot> | undefined =>
  related.kind === 'none' ? undefined
    : related.kind === 'row' ? client.row(related.model, related.key, authMode) : client.list(related.request);

/** A relation to one row reads like that row, also where it is found as the first of a list. */
function read(kind: Related['kind'], snapshot: ListSnapshot | RowSnapshot): ListSnapshot | RowSnapshot {
  if (kind !== 'first' || !('items' in snapshot)) return snapshot;
  const { items: [first], isEmpty, status, error } = snapshot;
  return { row: first ?? (isEmpty ? null : undefined), status, error };
}

export function useRelated<To>(
  client: DataClient, model: string, row: Row | null | undefined, field: string, options: RelationHookOptions,
) {
  const { skip, ...rest } = options;
  const mayAsk = useMayAsk(client);
  const related = row && !skip ? relatedTo(client, model, row, field, rest) : undefined;
  const view = related && mayAsk ? viewOf(client, related, options.authMode) : undefined;
  const waiting = loadingOf(client, model, field);
  const snapshot = useView(view, related?.kind === 'none' ? NONE : waiting);
  const shown = related ? read(related.kind, snapshot) : { ...waiting, ...(skip || row === null ? IDLE : { refetch: IDLE.refetch }) };
  return { refetch: view?.refetch ?? IDLE.refetch, ...shown } as LiveRelation<To>;
}

const LOADING_ONE: RowSnapshot = { row: undefined, status: 'loading', error: undefined };
const loadingOf = (client: DataClient, model: string, field: string) =>
  client.shape(model).relations[field]?.many ? LOADING_LIST : LOADING_ONE;

export function useRelatedSuspense<To>(client: DataClient, model: string, row: Row, field: string, options: RelationHookOptions) {
  const related = relatedTo(client, model, row, field, options);
  const made = viewOf(client, related, options.authMode);
  const view = useReady(client, () => made ?? still, isKnown);
  return { ...read(related.kind, useView(view, view.getSnapshot())), refetch: view.refetch } as LiveRelation<To>;
}

const isKnown = (snapshot: ListSnapshot | RowSnapshot) => ('items' in snapshot ? isListKnown(snapshot) : snapshot.row !== undefined);

/** What there is to see of a row that names nobody. */
const still: View<ListSnapshot | RowSnapshot> = {
  getSnapshot: () => NONE,
  subscribe: () => () => {},
  refetch() {},
  ready: () => Promise.resolve(),
  reset() {},
  onLine() {},
  know() {},
};

const noRelation = (model: string, field: string, known: readonly string[]) => new DataError('invalid_input', {
  hint: `[foyer] ${field} is no relation of ${model}, so nothing can be read through it: name one of ${known.join(', ') || '(it has none)'}.`,
});
