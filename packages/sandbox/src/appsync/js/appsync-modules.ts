import { randomUUID } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import type { Filter } from '../rows/filter.ts';
import { handling, type Invalidation } from './handling.ts';
import { toSubscriptionFilter, type SubscriptionFilter } from './subscription-filter.ts';
import { toTyped, toTypedMap } from './typed-value.ts';
import { writeExpression } from './write-expression.ts';

/** Thrown to end a handler with an answer. */
export class EarlyReturn extends Error {
  readonly answer: unknown;
  /** Whether the handlers after it are left out too. */
  readonly isEnd: boolean;

  constructor(answer: unknown, isEnd: boolean) {
    super('[foyer] A handler has ended early.');
    this.answer = answer;
    this.isEnd = isEnd;
  }
}

type Told = readonly [message: string, type?: string | null, data?: unknown, errorInfo?: unknown];

const errorOf = ([message, type, data = null, errorInfo = null]: Told) => new ApiError(type ?? 'CustomTemplateException', message, { data, errorInfo });

const now = () => handling('util.time').clock.now();

const util = {
  autoId: () => randomUUID(),
  error(...told: Told) {
    throw errorOf(told);
  },
  appendError: (...told: Told) => void handling('util.appendError').errors.push(errorOf(told)),
  unauthorized() {
    throw new ApiError('Unauthorized', 'Not Authorized to access this field');
  },
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString('utf8'),
  urlEncode: encodeURIComponent,
  urlDecode: decodeURIComponent,
  time: known('util.time', {
    nowISO8601: () => new Date(now()).toISOString(),
    nowEpochSeconds: () => Math.floor(now() / 1000),
    nowEpochMilliSeconds: now,
  }),
  transform: known('util.transform', {
    toSubscriptionFilter,
    toDynamoDBConditionExpression: (filter: Filter) => JSON.stringify(writeExpression(filter)),
    toDynamoDBFilterExpression: (filter: Filter) => JSON.stringify(writeExpression(filter)),
  }),
  dynamodb: known('util.dynamodb', {
    toDynamoDB: toTyped,
    toMapValues: toTypedMap,
    toString: (value: string) => toTyped(value),
    toNumber: (value: number) => toTyped(value),
    toBoolean: (value: boolean) => toTyped(value),
    toNull: () => toTyped(null),
    toList: (value: readonly unknown[]) => toTyped(value),
    toMap: (value: object) => toTyped(value),
  }),
};

/** What is missing says so by its name, where it is used. */
function known<T extends object>(name: string, held: T): T {
  return new Proxy(held, {
    get(target, part, receiver): unknown {
      if (typeof part === 'symbol' || part in target) return Reflect.get(target, part, receiver);
      throw new ApiError('Code', `[foyer] The sandbox has no ${name}.${part}, which a handler in JavaScript uses.`);
    },
  });
}

interface Keyed {
  readonly key: object;
  readonly condition?: object;
}

function of(operation: string, { key, condition }: Keyed): object {
  return { operation, key: toTypedMap({ ...key }), condition };
}

type Tables<Asked> = Readonly<Record<string, Asked>>;
const typedTables = (tables: Tables<readonly object[]>) => Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => toTypedMap({ ...row }))]));

interface InTable extends Keyed {
  readonly table: string;
}
interface TransactWrite {
  readonly putItem?: InTable & { readonly item: object };
  readonly updateItem?: InTable & { readonly update: object };
  readonly deleteItem?: InTable;
  readonly conditionCheck?: InTable;
}

function transactItem({ putItem, updateItem, deleteItem, conditionCheck }: TransactWrite): object {
  if (putItem) return { table: putItem.table, ...dynamodb.put(putItem) };
  if (updateItem) return { table: updateItem.table, ...dynamodb.update(updateItem) };
  if (deleteItem) return { table: deleteItem.table, ...dynamodb.remove(deleteItem) };
  if (conditionCheck) return { table: conditionCheck.table, ...of('ConditionCheck', conditionCheck) };
  throw new ApiError('Code', '[foyer] An item of transactWrite is none of putItem, updateItem, deleteItem and conditionCheck.');
}

/** Requests to a table in plain values. */
const dynamodb = {
  get: (asked: Keyed) => of('GetItem', asked),
  put: (asked: Keyed & { readonly item: object }) => ({ ...of('PutItem', asked), attributeValues: toTypedMap({ ...asked.item }) }),
  remove: (asked: Keyed) => of('DeleteItem', asked),
  update: (asked: Keyed & { readonly update: object }) => ({ ...of('UpdateItem', asked), changes: asked.update }),
  scan: (asked: object = {}) => ({ ...asked, operation: 'Scan' }),
  query: (asked: object) => ({ ...asked, operation: 'Query' }),
  batchGet: ({ tables }: { readonly tables: Tables<{ readonly keys: readonly object[] }> }) => ({
    operation: 'BatchGetItem',
    tables: typedTables(Object.fromEntries(Object.entries(tables).map(([table, { keys }]) => [table, keys]))),
  }),
  batchPut: ({ tables }: { readonly tables: Tables<readonly object[]> }) => ({ operation: 'BatchPutItem', tables: typedTables(tables) }),
  batchDelete: ({ tables }: { readonly tables: Tables<readonly object[]> }) => ({ operation: 'BatchDeleteItem', tables: typedTables(tables) }),
  transactGet: ({ items }: { readonly items: readonly InTable[] }) => ({
    operation: 'TransactGetItems',
    transactItems: items.map(({ table, key }) => ({ table, key: toTypedMap({ ...key }) })),
  }),
  transactWrite: ({ items }: { readonly items: readonly TransactWrite[] }) => ({ operation: 'TransactWriteItems', transactItems: items.map(transactItem) }),
  operations: known('operations', {
    increment: (by = 1) => ({ add: by }),
    decrement: (by = 1) => ({ add: -by }),
    add: (value: unknown) => ({ set: value }),
    replace: (value: unknown) => ({ set: value }),
    remove: () => ({ remove: true }),
  }),
};

const extensions = {
  setSubscriptionFilter(filter: SubscriptionFilter) {
    handling('setSubscriptionFilter', 'Subscription').filter = filter;
  },
  setSubscriptionInvalidationFilter(filter: SubscriptionFilter) {
    handling('setSubscriptionInvalidationFilter', 'Subscription').invalidation = filter;
  },
  invalidateSubscriptions(invalidation: Invalidation) {
    handling('invalidateSubscriptions', 'Mutation').invalidations.push(invalidation);
  },
};

/** The modules that AppSync has for handlers in JavaScript. */
export const appsyncModules: Readonly<Record<string, object>> = {
  '@aws-appsync/utils': {
    util: known('util', util),
    extensions: known('extensions', extensions),
    runtime: known('runtime', {
      earlyReturn(answer?: unknown, { skipTo }: { readonly skipTo?: 'END' | 'NEXT' } = {}) {
        throw new EarlyReturn(answer, skipTo === 'END');
      },
    }),
  },
  '@aws-appsync/utils/dynamodb': dynamodb,
};
