import type { Model } from '../schema/data-schema.ts';

/** What a model stores of one thing. */
export type Row = Readonly<Record<string, unknown>>;

/** One text for the values of a row's key. */
export function rowId(model: Model, row: Row): string {
  return JSON.stringify([model.key.partition, ...model.key.sort].map((field) => row[field]));
}
