import type { GraphQLResolveInfo } from 'graphql';
import { mayCall } from '../access/access.ts';
import { identityOf } from '../access/caller.ts';
import { ApiError, unauthorized } from '../api-error.ts';
import { newHandling } from '../js/handling.ts';
import { type JsHandler, runHandlers } from '../js/js-handler.ts';
import type { CustomOperation } from '../schema/data-schema.ts';
import { noteBeside } from './beside.ts';
import type { ApiContext, Arguments, Resolver } from './context.ts';

/** Runs the functions of an operation of the app's own, each with what the one before it answered. */
export function customResolver(operation: CustomOperation): Resolver {
  return async (source, given, context, info) => {
    if (!mayCall(operation.rules, context.caller)) throw unauthorized(info.fieldName, info.parentType.name);
    const [type, field] = [info.parentType.name, info.fieldName];
    const handlers = context.handlers.get(`${type}.${field}`);
    if (handlers) return runJs(handlers, { given, source, context, info });
    if (operation.functions.length === 0) {
      throw new ApiError('Code', `The sandbox does not run the resolver of ${type}.${field}.`);
    }
    let result: unknown = null;
    for (const { name, isAsync } of operation.functions) {
      const event = eventFor(context, info, { source, given, previous: result });
      const running = run(name, event, context);
      result = isAsync ? startWithoutWaiting(running, context) : await running;
    }
    return result;
  };
}

interface Call {
  readonly source: unknown;
  readonly given: Arguments;
  readonly context: ApiContext;
  readonly info: GraphQLResolveInfo;
}

async function runJs(handlers: readonly JsHandler[], { source, given, context, info }: Call): Promise<unknown> {
  const type = info.parentType.name;
  const told = newHandling(context.clock, type);
  let isAnswered = false;
  try {
    const answer = await runHandlers(handlers, context, { given, source, type, field: info.fieldName, variables: info.variableValues }, told);
    isAnswered = true;
    return answer;
  } finally {
    noteBeside(context.beside, info, told, isAnswered);
  }
}

function eventFor(
  { caller, request }: ApiContext,
  info: GraphQLResolveInfo,
  { source, given, previous }: { source: unknown; given: Arguments; previous: unknown },
): object {
  return {
    typeName: info.parentType.name,
    fieldName: info.fieldName,
    arguments: given,
    identity: identityOf(caller, request.sourceIp),
    source: source ?? null,
    request: { headers: request.headers, domainName: null },
    prev: previous === null ? null : { result: previous },
  };
}

async function run(name: string, event: object, { functions }: ApiContext): Promise<unknown> {
  const handler = functions.get(name);
  if (!handler) throw new ApiError('Lambda:ResourceNotFoundException', `Function not found: ${name}`);
  try {
    return (await handler(structuredClone(event), {}, () => undefined)) ?? null;
  } catch (cause) {
    throw new ApiError('Lambda:Unhandled', cause instanceof Error ? cause.message : String(cause));
  }
}

/** An event function answers nobody; what it throws goes to the log, as on AWS. */
function startWithoutWaiting(running: Promise<unknown>, { log }: ApiContext): object {
  running.catch((cause: unknown) => log(`a function failed: ${cause instanceof Error ? cause.message : String(cause)}`));
  return { success: true };
}
