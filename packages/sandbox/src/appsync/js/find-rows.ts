import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../resolvers/context.ts';
import { type Filter, matches } from '../rows/filter.ts';
import type { Row } from '../rows/row.ts';
import type { Model } from '../schema/data-schema.ts';
import { readExpression } from './read-expression.ts';
import type { Asked } from './write-row.ts';

const PAGE = 100;

/** Scans a model's table, or queries it or one of its indexes. A filter acts on what a page has read. */
export function findRows({ rows }: ApiContext, model: Model, asked: Asked): object {
  const isQuery = asked['operation'] === 'Query';
  if (!isQuery && asked['index']) throw new ApiError('Code', `[foyer] A handler scans the index ${String(asked['index'])} of ${model.name}, which the sandbox does not do: query it.`);
  const keys = keysOf(model, asked['index']);
  const wanted = readExpression(asked['query']);
  if (isQuery && !namesKey(wanted, keys[0])) throw new ApiError('DynamoDB:DynamoDbException', `Query condition missed key schema element: ${keys[0]}`);
  const found = rows.where(model.name, {}).map(({ row }) => row).filter((row) => matches(wanted, row));
  const ordered = isQuery ? inOrder(found, keys, asked['scanIndexForward'] !== false) : found;
  const from = Number(asked['nextToken'] ?? 0);
  if (!Number.isInteger(from) || from < 0) throw new ApiError('DynamoDB:DynamoDbException', `Invalid nextToken: ${String(asked['nextToken'])}`);
  const to = from + (typeof asked['limit'] === 'number' ? asked['limit'] : PAGE);
  const page = ordered.slice(from, to);
  const filter = readExpression(asked['filter']);
  return {
    items: page.filter((row) => matches(filter, row)),
    nextToken: to < ordered.length ? String(to) : null,
    scannedCount: page.length,
  };
}

/** A query names the one value that the partition key has. */
const namesKey = (wanted: Filter, key: string): boolean => {
  const parts: readonly unknown[] = Array.isArray(wanted['and']) ? wanted['and'] : [wanted];
  return parts.some((part) => {
    const test: unknown = typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined;
    return typeof test === 'object' && test !== null && 'eq' in test;
  });
};

function keysOf(model: Model, index: unknown): readonly [string, ...string[]] {
  if (index === undefined || index === null) return [model.key.partition, ...model.key.sort];
  const known = model.indexes.find(({ name }) => name === index);
  if (known) return [known.partition, ...known.sort];
  throw new ApiError('DynamoDB:DynamoDbException', `The table of ${model.name} does not have the specified index: ${String(index)}`);
}

/** Rows without one of the keys are not in an index. */
function inOrder(rows: readonly Row[], keys: readonly string[], isForward: boolean): readonly Row[] {
  const [, ...sort] = keys;
  const compare = (a: Row, b: Row) => sort.map((field) => order(a[field], b[field])).find((sign) => sign !== 0) ?? 0;
  const ordered = rows.filter((row) => keys.every((field) => row[field] !== undefined && row[field] !== null)).toSorted(compare);
  return isForward ? ordered : ordered.toReversed();
}

const order = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));
