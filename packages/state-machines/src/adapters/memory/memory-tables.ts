import { nothing } from '../../data/equal.ts';
import { matches } from '../../data/filter.ts';
import { orderBy, type Placed } from '../../data/order.ts';
import { keyOf } from '../../data/row-key.ts';
import { DataError } from '../../errors/data-error.ts';
import type { ListPage, ListRequest, ModelShape, Row, WriteKind, WriteRequest } from '../../ports/data.ts';
import { isNames, type MemoryDescription, type MemoryField } from './memory-models.ts';

/** A model of a backend in memory, in few words. */
export interface MemoryModel extends MemoryDescription {
  /** Its own fields, by name alone or with what they are; `createdAt` and `updatedAt` come by themselves. */
  readonly fields: readonly string[] | Readonly<Record<string, MemoryField>>;
  /** @default ['id'] */
  readonly key?: readonly string[] | undefined;
  /** Other ways to read it than by its key. @default none */
  readonly indexes?: ModelShape['indexes'] | undefined;
  /** The fields that stand for rows of other models, by name. @default none */
  readonly relations?: ModelShape['relations'] | undefined;
  /** @default true */
  readonly subscriptions?: boolean | undefined;
  /** @default true */
  readonly timestamps?: boolean | undefined;
  /** Fields with rules of their own: `null` in what a write answers and in what others hear of it. @default none */
  readonly guarded?: readonly string[] | undefined;
}

const fieldNames = (fields: MemoryModel['fields']): readonly string[] => (isNames(fields) ? fields : Object.keys(fields));

export function shapeOf(name: string, model: MemoryModel): ModelShape {
  const { key = ['id'], indexes = [], relations = {}, subscriptions = true, timestamps = true } = model;
  const times = timestamps ? ['createdAt', 'updatedAt'] : [];
  return {
    name,
    key,
    fields: [...new Set([...key, ...fieldNames(model.fields), ...times])],
    indexes,
    relations,
    version: timestamps ? 'updatedAt' : undefined,
    subscriptions,
  };
}

/** What was written: the row, or at a delete the row as it was. */
export interface Written {
  readonly kind: WriteKind;
  readonly row: Row;
}

/** A table as DynamoDB has it: pages by what was read, filters after the page. */
export function createMemoryTable(shape: ModelShape, now: () => number) {
  const rows = new Map<string, Row>();
  const arrivals = new Map<string, number>();
  /** Where pages have ended, by their tokens. */
  const ends = new Map<string, Placed>();
  let arrived = 0;

  const stamp = (row: Row, before: Row | undefined): Row => {
    if (!shape.version) return row;
    const time = new Date(now()).toISOString();
    return { ...row, createdAt: before?.['createdAt'] ?? row['createdAt'] ?? time, updatedAt: time };
  };

  function write({ kind, input, expected }: WriteRequest): Written {
    const key = keyOf(shape, input);
    if (key === undefined) throw new DataError('invalid_input');
    const before = rows.get(key);
    if ((kind === 'create') === (before !== undefined)) throw new DataError('conflict');
    if (expected !== undefined && before?.['updatedAt'] !== expected) throw new DataError('conflict');
    if (kind === 'delete') {
      rows.delete(key);
      return { kind, row: before ?? input };
    }
    const empty = Object.fromEntries(shape.fields.map((field) => [field, null]));
    const row = stamp({ ...(before ?? empty), ...input }, before);
    rows.set(key, row);
    if (kind === 'create') arrivals.set(key, (arrived += 1));
    return { kind, row };
  }

  /** A page goes on after the row that the one before has read last, also where that is gone by now. */
  function list({ filter, index, direction = 'asc', limit = 100, nextToken }: ListRequest): ListPage {
    const keys = shape.indexes.find(({ query }) => query === index)?.fields ?? [];
    const [, sortField] = keys;
    // A filter of DynamoDB's names no key of the index that is read.
    const { [sortField ?? '']: _, ...rest } = filter ?? {};
    const order = orderBy(sortField === undefined ? {} : { [sortField]: direction });
    const last = nextToken === undefined ? undefined : ends.get(nextToken) ?? fail('invalid_input');
    const left = [...rows].map(([key, row]) => ({ key, row, arrival: arrivals.get(key) ?? 0 }))
      // A row without one of the keys is not in the index.
      .filter((one) => keys.every((field) => !nothing(one.row[field])) && (!last || order(one, last) > 0))
      .toSorted(order);
    const read = left.slice(0, limit);
    const end = left.length > limit ? read.at(-1) : undefined;
    if (end) ends.set(`${end.key} ${ends.size}`, end);
    return { rows: read.map(({ row }) => row).filter((row) => matches(row, rest)), nextToken: end && `${end.key} ${ends.size - 1}` };
  }

  return { rows, write, list };
}

function fail(code: 'invalid_input'): never {
  throw new DataError(code);
}
