import { ApiError } from '../api-error.ts';
import type { Row } from '../rows/row.ts';
import type { Model, Validation } from '../schema/data-schema.ts';

/** @throws {ApiError} with the words of the first `validate` that a value fails. */
export function validateInput(model: Model, input: Row): void {
  for (const field of model.fields) {
    const value = input[field.name];
    if (value === null || value === undefined) continue;
    for (const validation of field.validations) {
      if (!passes(validation, value)) throw new ApiError(null, validation.message);
    }
  }
}

function passes({ kind, value: bound }: Validation, value: unknown): boolean {
  switch (kind) {
    case 'gt':
      return Number(value) > Number(bound);
    case 'gte':
      return Number(value) >= Number(bound);
    case 'lt':
      return Number(value) < Number(bound);
    case 'lte':
      return Number(value) <= Number(bound);
    case 'positive':
      return Number(value) > 0;
    case 'negative':
      return Number(value) < 0;
    case 'minLength':
      return String(value).length >= Number(bound);
    case 'maxLength':
      return String(value).length <= Number(bound);
    case 'startsWith':
      return String(value).startsWith(bound);
    case 'endsWith':
      return String(value).endsWith(bound);
    case 'matches':
      // Written for Java, which asks that the whole text matches.
      return new RegExp(`^(?:${bound})$`, 'u').test(String(value));
    default:
      throw new Error(`[foyer] A field is validated by ${kind}, which the sandbox does not know.`);
  }
}
