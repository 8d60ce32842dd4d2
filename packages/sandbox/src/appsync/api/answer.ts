import { type DocumentNode, GraphQLError, type ExecutionResult, Kind, type SelectionSetNode } from 'graphql';
import { ApiError } from '../api-error.ts';
import { fieldsOf } from './payload.ts';

export interface AnswerError {
  readonly path: readonly (string | number)[] | null;
  readonly data: unknown;
  readonly errorType: string | null;
  readonly errorInfo: unknown;
  readonly locations: readonly { readonly line: number; readonly column: number; readonly sourceName: null }[] | null;
  readonly message: string;
}

/** What a request is answered with, errors in AppSync's shape. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

export function answerOf({ data, errors }: ExecutionResult, document: DocumentNode, log: (line: string) => void): Answer {
  const plain = data ? { ...data } : null;
  return errors ? { data: plain, errors: errors.map((error) => describe(error, document, log)) } : { data: plain };
}

/** The answer to a document that does not fit the schema. */
export function refusal(errors: readonly GraphQLError[], document: DocumentNode, log: (line: string) => void): Answer {
  return { data: null, errors: errors.map((error) => describe(error, document, log)) };
}

function describe(error: GraphQLError, document: DocumentNode, log: (line: string) => void): AnswerError {
  const { originalError: cause, nodes: [node] = [] } = error;
  const ours = cause instanceof ApiError ? cause : undefined;
  const isFault = cause !== undefined && !ours && !(cause instanceof GraphQLError);
  if (isFault) log(`a resolver failed: ${cause.stack ?? cause.message}`);
  return {
    path: error.path ?? null,
    data: selected(ours?.data ?? null, node?.kind === Kind.FIELD ? node.selectionSet : undefined, document),
    errorType: ours ? ours.errorType : isFault ? 'InternalFailure' : null,
    errorInfo: ours?.errorInfo ?? null,
    locations: error.locations?.map(({ line, column }) => ({ line, column, sourceName: null })) ?? null,
    message: error.message,
  };
}

/** As much of a value as was asked for. */
function selected(value: unknown, selection: SelectionSetNode | undefined, document: DocumentNode): unknown {
  if (!selection || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => selected(one, selection, document));
  const held: Readonly<Record<string, unknown>> = { ...value };
  return Object.fromEntries(fieldsOf(selection, document).map(({ name, alias, selectionSet }) =>
    [(alias ?? name).value, selected(held[name.value] ?? null, selectionSet, document)]));
}
