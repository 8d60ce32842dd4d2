/** An error that a field answers with, by AppSync's name for it. */
export class ApiError extends Error {
  /** Null where the message says all, as for validations. */
  readonly errorType: string | null;
  /** What a handler of the app's says with it: as much of a field's value as was asked for, and anything about the error. */
  readonly data: unknown;
  readonly errorInfo: unknown;

  constructor(errorType: string | null, message: string, { data = null, errorInfo = null }: { readonly data?: unknown; readonly errorInfo?: unknown } = {}) {
    super(message);
    this.name = 'ApiError';
    this.errorType = errorType;
    this.data = data;
    this.errorInfo = errorInfo;
  }
}

export function unauthorized(field: string, type: string): ApiError {
  return new ApiError('Unauthorized', `Not Authorized to access ${field} on type ${type}`);
}

export function conditionFailed(): ApiError {
  return new ApiError(
    'DynamoDB:ConditionalCheckFailedException',
    'The conditional request failed (Service: DynamoDb, Status Code: 400)',
  );
}
