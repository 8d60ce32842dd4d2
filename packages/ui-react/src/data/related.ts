import {
  type AuthMode, type DataClient, DataError, type ListRequested, type ListSnapshot, type Relation, type Row, type RowSnapshot, type View,
} from '@foyer/state-machines';
import type { LiveRelation } from './hooks-types.ts';
import { isListKnown, useReady } from './suspense.ts';
import { type Skipping, useView } from './use-live.ts';

export interface RelationHookOptions extends Skipping {
  readonly authMode?: AuthMode | undefined;
  readonly sort?: ListRequested['sort'];
}

type RelatedView = View<ListSnapshot | RowSnapshot>;

/** By an index where the model has one, else by what the row's own selection gives: never by a filter over all rows. */
export function relatedView(
  client: DataClient, model: string, row: Row, field: string, options: Omit<RelationHookOptions, 'skip'>,
): RelatedView {
  const shape = client.shape(model);
  const relation = shape.relations[field];
  if (!relation) throw noRelation(model, field, Object.keys(shape.relations));
  const values = relation.join.map(([own, other]) => [other, row[own]] as const);
  if (values.length === 0 || values.some(([, value]) => value === null || value === undefined)) return nobody;
  if (belongs(client, relation)) return client.row(relation.model, Object.fromEntries(values), options.authMode);
  const key = Object.fromEntries(shape.key.map((name) => [name, row[name]]));
  const filter = Object.fromEntries(values.map(([name, eq]) => [name, { eq }]));
  const list = client.list({ model: relation.model, filter, through: { model, key, field }, ...options });
  return relation.many ? list : { ...list, getSnapshot: () => firstOf(list.getSnapshot()) };
}

/** Whether the other row is found by its key. */
const belongs = (client: DataClient, { model, many, join }: Relation) =>
  !many && client.shape(model).key.every((name) => join.some(([, other]) => other === name));

const firsts = new WeakMap<ListSnapshot, RowSnapshot>();

/** A relation to one row reads like that row, also where it is found as the first of a list. */
function firstOf(list: ListSnapshot): RowSnapshot {
  const { items: [first], isEmpty, status, error } = list;
  const one = firsts.get(list) ?? { row: first ?? (isEmpty ? null : undefined), status, error };
  firsts.set(list, one);
  return one;
}

export function useRelatedSuspense<To>(client: DataClient, model: string, row: Row, field: string, options: RelationHookOptions) {
  const made = relatedView(client, model, row, field, options);
  const view = useReady(client, () => made, isKnown);
  return { ...useView(view, view.getSnapshot()), refetch: view.refetch } as LiveRelation<To>;
}

const isKnown = (snapshot: ListSnapshot | RowSnapshot) => ('items' in snapshot ? isListKnown(snapshot) : snapshot.row !== undefined);

const NOBODY: RowSnapshot = { row: null, status: 'live', error: undefined };

/** What there is to see of a row that names nobody. */
const nobody: RelatedView = {
  getSnapshot: () => NOBODY,
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
