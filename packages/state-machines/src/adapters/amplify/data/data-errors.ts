import { DataError, type DataErrorCode } from '../../../errors/data-error.ts';

/** AppSync's and the client's names of errors, without the `Exception` or `Error` that many end in. */
const NAMES: Readonly<Partial<Record<DataErrorCode, string>>> = {
  conflict: 'ConditionalCheckFailed DynamoDB:ConditionalCheckFailed',
  invalid_input: 'BadRequest InvalidInput MappingTemplate Validation DynamoDB:DynamoDbV2 GraphQLValidation',
  offline: 'Network',
  service_unavailable: 'ExecutionTimeout InternalFailure InternalServer Lambda:Unhandled ServiceUnavailable',
  throttled: 'Throttling TooManyRequests LimitExceeded DynamoDB:ProvisionedThroughputExceeded',
  too_many_subscriptions: 'MaxSubscriptionsReached',
  unauthorized: 'Forbidden NoApiKey NoCredentials NoSignedInUser NotAuthorized Unauthorized UserUnAuthenticated',
};
const CODES = new Map(
  (Object.keys(NAMES) as DataErrorCode[]).flatMap((code) => (NAMES[code] ?? '').split(' ').map((name) => [name, code])),
);

interface OneError {
  readonly errorType?: unknown;
  readonly errorInfo?: unknown;
  readonly message?: unknown;
  readonly name?: unknown;
  readonly path?: unknown;
  readonly originalError?: unknown;
}

/** What `client.graphql` throws: the answer, whole, where there was one. */
export interface FailedAnswer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly OneError[];
}

export const isFailedAnswer = (cause: unknown): cause is FailedAnswer =>
  typeof cause === 'object' && cause !== null && 'errors' in cause && Array.isArray(cause.errors);

export const codeOf = (error: OneError): DataErrorCode =>
  (isOwnRule(error) ? 'invalid_input' : undefined) ?? codeOfName(error.errorType) ?? codeOfOriginal(error.originalError) ?? codeOfName(typeInside(error.message))
  ?? codeOfName(error.name) ?? (typeof error.errorType === 'string' ? 'server_error' : 'unknown');

/**
 * Whether the token itself is refused, as one that has expired is, before any rule is asked. AppSync names it by the
 * exception, what a rule refuses by `Unauthorized`.
 */
export function isTokenRefused(cause: unknown): boolean {
  const { errorType, originalError, message } = (isFailedAnswer(cause) ? cause.errors[0] : undefined) ?? {};
  const names = [errorType, originalError instanceof Error && originalError.name, message];
  return names.some((name) => /\bUnauthorizedException\b/.test(String(name)));
}

/** A rule of the schema's own (`validate`) refuses a value: AppSync gives it no type, and says what the app says. */
const isOwnRule = ({ errorType, path, message }: OneError) => errorType === null && Array.isArray(path) && typeof message === 'string';

/** The answer does not name the field that a rule is about. Where its words name one field alone, it is that one. */
function fieldNamed(message: unknown, fields: readonly string[]): string | undefined {
  const words = new Set(String(message).split(/\W+/));
  const named = fields.filter((field) => words.has(field));
  return named.length === 1 ? named[0] : undefined;
}

const codeOfName = (name: unknown): DataErrorCode | undefined =>
  typeof name === 'string' ? CODES.get(name.replace(/(Exception|Error)+$/, '')) : undefined;

/** The error of a subscription is the server's JSON, wrapped in the text of another error. */
const typeInside = (text: unknown): string | undefined =>
  typeof text === 'string' ? /"errorType":\s*"([^"]+)"/.exec(text)?.[1] : undefined;

function codeOfOriginal(original: unknown): DataErrorCode | undefined {
  if (!(original instanceof Error)) return undefined;
  const status = 'response' in original ? (original.response as { statusCode?: number } | undefined)?.statusCode : undefined;
  if (status === 401 || status === 403) return 'unauthorized';
  if (status === 429) return 'throttled';
  if (status !== undefined && status >= 500) return 'service_unavailable';
  return codeOfName(original.name);
}

/** Makes a {@link DataError} of what aws-amplify threw. `fields` are those that were written. */
export function toDataError(cause: unknown, fields: readonly string[] = []): DataError {
  if (cause instanceof DataError) return cause;
  const first = isFailedAnswer(cause) ? cause.errors[0] : undefined;
  const error = first ?? (cause instanceof Error ? { name: cause.name, originalError: cause } : {});
  const path = Array.isArray(error.path) ? error.path.at(-1) : undefined;
  const field = typeof path === 'string' && Array.isArray(error.path) && error.path.length > 1 ? path : undefined;
  const reason = isOwnRule(error) ? String(error.message) : undefined;
  return new DataError(codeOf(error), { cause, field: field ?? (reason && fieldNamed(reason, fields)), reason });
}
