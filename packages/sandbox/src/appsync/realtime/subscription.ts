import { execute, getArgumentValues, getVariableValues, GraphQLError, type GraphQLSchema } from 'graphql';
import { accessOf, hasAny, mayCall, subscriptionFilter } from '../access/access.ts';
import type { Caller } from '../access/caller.ts';
import { isDenied } from '../access/deny-fields.ts';
import { unauthorized } from '../api-error.ts';
import { answerOf, type Answer } from '../api/answer.ts';
import { fieldsOf, type Payload } from '../api/payload.ts';
import { ownerArguments } from '../api/print-api.ts';
import type { GraphqlRequest } from '../api/request-document.ts';
import { matches, type Filter } from '../rows/filter.ts';
import { checkFilter, checkOwnFilter } from './filter-limits.ts';
import { type Handling, newHandling } from '../js/handling.ts';
import { runHandlers, type JsHandler } from '../js/js-handler.ts';
import { lets } from '../js/subscription-filter.ts';
import type { ApiContext } from '../resolvers/context.ts';
import type { DataSchema, Model } from '../schema/data-schema.ts';

/** A subscription as it was asked for and allowed. */
export interface Subscription {
  readonly field: string;
  /** The mutations that it hears. */
  readonly mutations: readonly string[];
  hears(payload: Payload): boolean;
  /** Whether a mutation that invalidates subscriptions to its field ends this one. */
  isEndedBy(payload: Payload): boolean;
  /** What of a mutation's answer this subscriber asked for. */
  answer(payload: Payload, log: (line: string) => void): Answer;
}

/**
 * Checks what a subscriber asks for.
 * @throws ApiError where the rules say no, or a filter is beyond AppSync's limits, or GraphQLError where the arguments do not fit.
 */
export async function openSubscription(reading: GraphQLSchema, request: GraphqlRequest, context: ApiContext): Promise<Subscription> {
  const { schema, caller, handlers } = context;
  const [node] = fieldsOf(request.operation.selectionSet, request.document);
  const field = node && reading.getSubscriptionType()?.getFields()[node.name.value];
  if (!node || !field || request.operation.operation !== 'subscription') {
    throw new GraphQLError('Only subscriptions are sent over this connection.');
  }
  const { coerced, errors } = getVariableValues(reading, request.operation.variableDefinitions ?? [], { ...request.variables });
  if (errors?.[0]) throw errors[0];
  const given: Payload = getArgumentValues(field, node, coerced);
  if (isDenied(caller, 'Subscription', field.name)) throw unauthorized(field.name, 'Subscription');
  const source = sourceOf(schema, field.name, given, caller);
  const { filter: own, invalidation } = await hearHandlers(handlers.get(`Subscription.${field.name}`) ?? [], context, { given, field: field.name, variables: { ...coerced } });
  checkFilter(source.hidden);
  checkFilter(given['filter'] as Filter | undefined);
  checkOwnFilter(own);
  checkOwnFilter(invalidation);
  return {
    field: field.name,
    mutations: source.mutations,
    isEndedBy: (payload) => invalidation !== undefined && lets(invalidation, payload),
    hears: (payload) => (own ? lets(own, payload) : fits(given, payload)) && matches(source.hidden, payload),
    answer: (payload, log) =>
      answerOf(readPayload(reading, request, { [field.name]: payload }, caller), request.document, log),
  };
}

/** The app's own handlers may refuse a subscriber, and say what is heard in place of the arguments, and by what it ends. */
async function hearHandlers(
  handlers: readonly JsHandler[], context: ApiContext, { given, field, variables }: { given: Payload; field: string; variables: object },
): Promise<Handling> {
  const told = newHandling(context.clock, 'Subscription');
  await runHandlers(handlers, context, { given, source: undefined, type: 'Subscription', field, variables }, told);
  const [refusal] = told.errors;
  if (refusal) throw refusal;
  return told;
}

/** Without a filter of their own, subscribers hear of what has the values of their arguments. */
function fits({ filter, ...given }: Payload, payload: Payload): boolean {
  return Object.entries(given).every(([name, value]) => value === null || value === undefined || payload[name] === value)
    && matches(typeof filter === 'object' ? { ...filter } : {}, payload);
}

function readPayload(schema: GraphQLSchema, request: GraphqlRequest, rootValue: Payload, caller: Caller) {
  const result = execute({
    schema,
    document: request.document,
    rootValue,
    contextValue: { caller },
    variableValues: { ...request.variables },
    operationName: request.operationName,
  });
  if ('then' in result) throw new TypeError('[foyer] What a mutation answered is read at once.');
  return result;
}

interface Source {
  readonly mutations: readonly string[];
  /** What must hold of a payload that this caller may see. */
  readonly hidden: Filter | undefined;
}

const HEARD = { onCreate: 'create', onUpdate: 'update', onDelete: 'delete' } as const;

function sourceOf(schema: DataSchema, field: string, given: Payload, caller: Caller): Source {
  for (const model of schema.models.values()) {
    for (const operation of ['onCreate', 'onUpdate', 'onDelete'] as const) {
      if (model.operations[operation] !== field) continue;
      const mutation = model.operations[HEARD[operation]];
      return { mutations: mutation === undefined ? [] : [mutation], hidden: hiddenFrom(model, field, given, caller) };
    }
  }
  const own = schema.operations.find((operation) => operation.kind === 'Subscription' && operation.name === field);
  if (!own || !mayCall(own.rules, caller)) throw unauthorized(field, 'Subscription');
  return { mutations: own.mutations, hidden: undefined };
}

function hiddenFrom(model: Model, field: string, given: Payload, caller: Caller): Filter | undefined {
  const access = accessOf(model, model.rules, 'listen', caller);
  if (!hasAny(access)) throw unauthorized(field, 'Subscription');
  const claimed = ownerArguments(model).filter((name) => typeof given[name] === 'string');
  const isOthers = claimed.some((name) => {
    const grants = access.grants.filter((grant) => grant.field === name);
    return grants.length > 0 && !grants.some(({ names }) => names.includes(String(given[name])));
  });
  if (!access.always && isOthers) throw unauthorized(field, 'Subscription');
  return subscriptionFilter(access);
}
