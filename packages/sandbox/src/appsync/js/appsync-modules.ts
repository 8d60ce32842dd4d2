import { randomUUID } from 'node:crypto';
import { ApiError } from '../api-error.ts';
import { toTyped, toTypedMap } from './typed-value.ts';

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

const util = {
  autoId: () => randomUUID(),
  error(message: string, type = 'CustomTemplateException') {
    throw new ApiError(type, message);
  },
  unauthorized() {
    throw new ApiError('Unauthorized', 'Not Authorized to access this field');
  },
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString('utf8'),
  urlEncode: encodeURIComponent,
  urlDecode: decodeURIComponent,
  time: {
    nowISO8601: () => new Date().toISOString(),
    nowEpochSeconds: () => Math.floor(Date.now() / 1000),
    nowEpochMilliSeconds: () => Date.now(),
  },
  dynamodb: {
    toDynamoDB: toTyped,
    toMapValues: toTypedMap,
    toString: (value: string) => toTyped(value),
    toNumber: (value: number) => toTyped(value),
    toBoolean: (value: boolean) => toTyped(value),
    toNull: () => toTyped(null),
    toList: (value: readonly unknown[]) => toTyped(value),
    toMap: (value: object) => toTyped(value),
  },
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
  /** Noted, so that it is not passed over in silence. */
  readonly condition?: object;
}

function of(operation: string, { key, condition }: Keyed): object {
  return { operation, key: toTypedMap({ ...key }), condition };
}

/** Requests to a table in plain values. */
const dynamodb = {
  get: (asked: Keyed) => of('GetItem', asked),
  put: (asked: Keyed & { readonly item: object }) => ({ ...of('PutItem', asked), attributeValues: toTypedMap({ ...asked.item }) }),
  remove: (asked: Keyed) => of('DeleteItem', asked),
  update: (asked: Keyed & { readonly update: object }) => ({ ...of('UpdateItem', asked), changes: asked.update }),
  scan: (asked: object = {}) => ({ ...asked, operation: 'Scan' }),
  operations: known('operations', {
    increment: (by = 1) => ({ add: by }),
    decrement: (by = 1) => ({ add: -by }),
    add: (value: unknown) => ({ set: value }),
    replace: (value: unknown) => ({ set: value }),
    remove: () => ({ remove: true }),
  }),
};

/** The modules that AppSync has for handlers in JavaScript. */
export const appsyncModules: Readonly<Record<string, object>> = {
  '@aws-appsync/utils': {
    util: known('util', util),
    runtime: known('runtime', {
      earlyReturn(answer?: unknown, { skipTo }: { readonly skipTo?: 'END' | 'NEXT' } = {}) {
        throw new EarlyReturn(answer, skipTo === 'END');
      },
    }),
  },
  '@aws-appsync/utils/dynamodb': dynamodb,
};
