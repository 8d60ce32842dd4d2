import { GraphQLError, type ExecutionResult } from 'graphql';
import { ApiError } from '../api-error.ts';

export interface AnswerError {
  readonly path: readonly (string | number)[] | null;
  readonly data: null;
  readonly errorType: string | null;
  readonly errorInfo: null;
  readonly locations: readonly { readonly line: number; readonly column: number; readonly sourceName: null }[] | null;
  readonly message: string;
}

/** What a request is answered with, errors in AppSync's shape. */
export interface Answer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly AnswerError[];
}

export function answerOf({ data, errors }: ExecutionResult, log: (line: string) => void): Answer {
  const plain = data ? { ...data } : null;
  return errors ? { data: plain, errors: errors.map((error) => describe(error, log)) } : { data: plain };
}

/** The answer to a document that does not fit the schema. */
export function refusal(errors: readonly GraphQLError[], log: (line: string) => void): Answer {
  return { data: null, errors: errors.map((error) => describe(error, log)) };
}

function describe(error: GraphQLError, log: (line: string) => void): AnswerError {
  const { originalError: cause } = error;
  const isOurs = cause !== undefined && !(cause instanceof ApiError) && !(cause instanceof GraphQLError);
  if (isOurs) log(`a resolver failed: ${cause.stack ?? cause.message}`);
  return {
    path: error.path ?? null,
    data: null,
    errorType: cause instanceof ApiError ? cause.errorType : isOurs ? 'InternalFailure' : null,
    errorInfo: null,
    locations: error.locations?.map(({ line, column }) => ({ line, column, sourceName: null })) ?? null,
    message: error.message,
  };
}
