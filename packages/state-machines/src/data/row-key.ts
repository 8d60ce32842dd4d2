import type { ModelShape, Row } from '../ports/data.ts';

/** The text by which a row is found, or `undefined` where its key is not whole. */
export function keyOf(shape: ModelShape, row: Row): string | undefined {
  const values = shape.key.map((field) => row[field]);
  if (values.some((value) => value === null || value === undefined)) return undefined;
  return values.length === 1 ? String(values[0]) : JSON.stringify(values);
}

/** The fields of the key alone. */
export const keyFields = (shape: ModelShape, row: Row): Row =>
  Object.fromEntries(shape.key.map((field) => [field, row[field]]));
