import { identityOf } from '../access/caller.ts';
import { ApiError } from '../api-error.ts';
import type { ApiContext, Arguments } from '../resolvers/context.ts';
import { EarlyReturn } from './appsync-modules.ts';
import { type Handling, runHandling } from './handling.ts';
import { ENVIRONMENT } from './run-on-many.ts';
import { runOnTable } from './run-on-table.ts';

/** What a handler's file exports. */
export interface JsModule {
  request(context: object): unknown;
  response(context: object): unknown;
}

/** One step of a field that the app resolves in JavaScript. */
export interface JsHandler {
  /** The model whose table it asks; none for a handler that answers by itself. */
  readonly table: string | undefined;
  /** Absolute. */
  readonly file: string;
  load(): Promise<JsModule>;
}

interface Asked {
  readonly given: Arguments;
  readonly source: unknown;
  readonly type: string;
  readonly field: string;
  readonly variables: object;
}

/** Runs the handlers of a field one after another, each with what the one before it answered. What they tell beside it is in `told`. */
export const runHandlers = (handlers: readonly JsHandler[], context: ApiContext, asked: Asked, told: Handling): Promise<unknown> =>
  runHandling(told, () => runInOrder(handlers, context, asked));

async function runInOrder(handlers: readonly JsHandler[], context: ApiContext, asked: Asked): Promise<unknown> {
  const stash = { awsAppsyncApiId: context.apiId, amplifyApiEnvironmentName: ENVIRONMENT };
  let previous: unknown = null;
  for (const { table, load } of handlers) {
    const { request, response } = await load();
    const js = {
      arguments: asked.given,
      args: asked.given,
      identity: identityOf(context.caller, context.request.sourceIp),
      source: asked.source ?? null,
      request: { headers: context.request.headers, domainName: null },
      info: { fieldName: asked.field, parentTypeName: asked.type, variables: asked.variables },
      env: {},
      stash,
      prev: { result: previous },
    };
    const { answer, isEnd } = await answerOf(() => {
      const wanted = request(js);
      return response({ ...js, ...outcomeOf(() => (table === undefined ? payloadOf(wanted) : runOnTable(context, table, wanted))) });
    });
    if (isEnd) return answer;
    previous = answer;
  }
  return previous;
}

/** A handler may end early by `runtime.earlyReturn`, and end with itself those after it. */
async function answerOf(run: () => unknown): Promise<{ readonly answer: unknown; readonly isEnd?: boolean }> {
  try {
    return { answer: (await run()) ?? null };
  } catch (cause) {
    if (cause instanceof EarlyReturn) return { answer: cause.answer ?? null, isEnd: cause.isEnd };
    if (cause instanceof ApiError) throw cause;
    throw new ApiError('Code', cause instanceof Error ? cause.message : String(cause));
  }
}

/** What a data source refuses is the handler's to tell. */
function outcomeOf(run: () => unknown): { readonly result: unknown; readonly error?: object } {
  try {
    return { result: run() ?? null };
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    return { result: null, error: { message: cause.message, type: cause.errorType } };
  }
}

function payloadOf(wanted: unknown): unknown {
  return typeof wanted === 'object' && wanted !== null && 'payload' in wanted ? wanted.payload : null;
}
