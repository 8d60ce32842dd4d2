import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../resolvers/context.ts';
import { rowId } from '../rows/row.ts';
import { findRows } from './find-rows.ts';
import { runOnMany } from './run-on-many.ts';
import { fromTypedMap } from './typed-value.ts';
import { type Asked, writeRow } from './write-row.ts';

/** Carries out on a model's table what a handler's `request` asks for. @throws {ApiError} for what the sandbox does not do. */
export function runOnTable(context: ApiContext, name: string, wanted: unknown): unknown {
  const asked: Asked = typeof wanted === 'object' ? { ...wanted } : {};
  const model = context.schema.models.get(name);
  if (!model) throw new ApiError('Code', `[foyer] A handler asks the table of ${name}, which is no model.`);
  switch (asked['operation']) {
    case 'GetItem':
      return context.rows.get(name, rowId(model, fromTypedMap(asked['key'])));
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return writeRow(context, model, asked);
    case 'Scan':
    case 'Query':
      return findRows(context, model, asked);
    default:
      return runOnMany(context, model, asked);
  }
}
