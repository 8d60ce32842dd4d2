import { DataError } from '../errors/data-error.ts';
import type { ModelShape, Row } from '../ports/data.ts';
import { nothing } from './equal.ts';

/** The text by which a row is found, or `undefined` where its key is not whole. */
export function keyOf(shape: ModelShape, row: Row): string | undefined {
  const values = shape.key.map((field) => row[field]);
  if (values.some(nothing)) return undefined;
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

/** The fields of the key alone. */
export const keyFields = (shape: ModelShape, row: Row): Row =>
  Object.fromEntries(shape.key.map((field) => [field, row[field]]));

/** The text by which a row is found. @throws {DataError} where its key is not whole */
export function wholeKey(shape: ModelShape, row: Row): string {
  const key = keyOf(shape, row);
  if (key !== undefined) return key;
  throw new DataError('invalid_input', {
    hint: `[foyer] A row of ${shape.name} is found by its key: name ${shape.key.join(' and ')}.`,
  });
}
