import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../resolvers/context.ts';
import { matches } from '../rows/filter.ts';
import { rowId, type Row } from '../rows/row.ts';
import type { Model } from '../schema/data-schema.ts';
import { readExpression } from './read-expression.ts';
import { fromTypedMap } from './typed-value.ts';
import { type Asked, plannedWrite } from './write-row.ts';

/** How many rows DynamoDB takes in one request. */
const MOST = { BatchGetItem: 100, BatchPutItem: 25, BatchDeleteItem: 25, TransactGetItems: 100, TransactWriteItems: 100 } as const;

/**
 * Carries out what a handler asks of many rows at once. A handler's data source is one table, and it may ask no other.
 * @throws {ApiError} for another table, too many rows, and what the sandbox does not do.
 */
export function runOnMany(context: ApiContext, model: Model, asked: Asked): unknown {
  const { operation } = asked;
  switch (operation) {
    case 'BatchGetItem':
      return batch(context, model, asked, (key) => context.rows.get(model.name, rowId(model, key)) ?? null, 'unprocessedKeys');
    case 'BatchPutItem':
      return batch(context, model, asked, (row) => {
        context.rows.put(model.name, rowId(model, row), row);
        return row;
      }, 'unprocessedItems');
    case 'BatchDeleteItem':
      return batch(context, model, asked, (key) => {
        context.rows.remove(model.name, rowId(model, key));
        return key;
      }, 'unprocessedKeys');
    case 'TransactGetItems':
      return { items: itemsOf(context, model, asked).map(({ key }) => context.rows.get(model.name, rowId(model, fromTypedMap(key))) ?? null), cancellationReasons: null };
    case 'TransactWriteItems':
      return transact(context, model, itemsOf(context, model, asked));
    default:
      throw new ApiError('Code', `[foyer] A handler asks the table of ${model.name} for ${String(operation)}, which the sandbox does not do.`);
  }
}

function batch(context: ApiContext, model: Model, { operation, tables }: Asked, run: (typed: Row) => unknown, left: string): object {
  const answers = Object.entries(typeof tables === 'object' && tables !== null ? tables : {}).map(([table, asked]: [string, unknown]) => {
    requireOwn(context, model, table);
    const all = rowsOf(asked);
    requireFew(operation, all.length);
    return [table, all.map((row) => run(fromTypedMap(row)))] as const;
  });
  return { data: Object.fromEntries(answers), [left]: Object.fromEntries(answers.map(([table]) => [table, []])) };
}

/** Rows to write stand as they are; keys to read stand under `keys`. */
function rowsOf(asked: unknown): readonly unknown[] {
  if (Array.isArray(asked)) return asked;
  return typeof asked === 'object' && asked !== null && 'keys' in asked && Array.isArray(asked.keys) ? asked.keys : [];
}

function itemsOf(context: ApiContext, model: Model, { operation, transactItems }: Asked): readonly Asked[] {
  const items: readonly Asked[] = Array.isArray(transactItems) ? transactItems : [];
  requireFew(operation, items.length);
  for (const { table } of items) requireOwn(context, model, String(table));
  return items;
}

/** All or none: what would not hold, and what cannot be read, is found before anything is written. */
function transact(context: ApiContext, model: Model, items: readonly Asked[]): object {
  requireDistinct(items.map(({ key }) => rowId(model, fromTypedMap(key))));
  const holds = items.map(({ key, condition }) => matches(readExpression(condition), context.rows.get(model.name, rowId(model, fromTypedMap(key))) ?? {}));
  if (holds.includes(false)) {
    const reasons = holds.map((one) => (one ? 'None' : 'ConditionalCheckFailed')).join(', ');
    throw new ApiError('DynamoDB:TransactionCanceledException', `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons}]`);
  }
  const writes = items.map((item) => plannedWrite(context, model, item));
  for (const write of writes) write();
  return { keys: items.map(({ key }) => fromTypedMap(key)), cancellationReasons: null };
}

function requireOwn({ apiId }: ApiContext, { name }: Model, table: string): void {
  const own = tableName(name, apiId);
  if (table === own) return;
  throw new ApiError('DynamoDB:AccessDeniedException', `[foyer] A handler of the table ${own} asks the table ${table}, which its data source may not: name `
    + 'its own, `${model}-${ctx.stash.awsAppsyncApiId}-${ctx.stash.amplifyApiEnvironmentName}`.');
}

function requireFew(operation: unknown, count: number): void {
  const most = MOST[operation as keyof typeof MOST];
  if (count > 0 && count <= most) return;
  throw new ApiError('DynamoDB:DynamoDbException', `${String(operation)} takes between 1 and ${most} rows, and was given ${count}.`);
}

/** DynamoDB takes no two actions on one row. */
function requireDistinct(ids: readonly string[]): void {
  if (new Set(ids).size === ids.length) return;
  throw new ApiError('DynamoDB:DynamoDbException', 'Transaction request cannot include multiple operations on one item');
}

/** What Amplify calls the environment of an app that is no Gen 1 project. */
export const ENVIRONMENT = 'NONE';
const tableName = (model: string, apiId: string) => `${model}-${apiId}-${ENVIRONMENT}`;
