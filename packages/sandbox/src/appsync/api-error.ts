/** An error that a field answers with, by AppSync's name for it. */
export class ApiError extends Error {
  /** Null where the message says all, as for validations. */
  readonly errorType: string | null;

  constructor(errorType: string | null, message: string) {
    super(message);
    this.name = 'ApiError';
    this.errorType = errorType;
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
