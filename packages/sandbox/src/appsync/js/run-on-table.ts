import { ApiError } from '../api-error.ts';
import type { ApiContext } from '../resolvers/context.ts';
import { rowId, type Row } from '../rows/row.ts';
import type { Model } from '../schema/data-schema.ts';
import { fromTypedMap } from './typed-value.ts';
import { updateByExpression } from './update-expression.ts';

/** Carries out on a model's table what a handler's `request` asks for. @throws {ApiError} for what the sandbox does not do. */
export function runOnTable({ schema, rows }: ApiContext, name: string, wanted: unknown): unknown {
  const asked: Readonly<Record<string, unknown>> = typeof wanted === 'object' ? { ...wanted } : {};
  const model = schema.models.get(name);
  if (!model) throw new ApiError('Code', `[foyer] A handler asks the table of ${name}, which is no model.`);
  const missing = ['condition', 'filter'].find((part) => asked[part] !== undefined);
  if (missing) throw new ApiError('Code', `[foyer] A handler names a ${missing} for the table of ${name}, which the sandbox does not heed.`);
  const key = fromTypedMap(asked['key']);
  const id = rowId(model, key);
  const held = rows.get(name, id);
  switch (asked['operation']) {
    case 'GetItem':
      return held;
    case 'PutItem':
      return put({ ...fromTypedMap(asked['attributeValues']), ...key });
    case 'UpdateItem':
      return put({ ...key, ...changed(held ?? {}, asked) });
    case 'DeleteItem':
      rows.remove(name, id);
      return held;
    case 'Scan':
      return scan(model, asked);
    default:
      throw new ApiError('Code', `[foyer] A handler asks the table of ${name} for ${String(asked['operation'])}, which the sandbox does not do.`);
  }

  function put(row: Row): Row {
    rows.put(name, id, row);
    return row;
  }
  function scan(of: Model, { limit, nextToken }: Readonly<Record<string, unknown>>): object {
    const page = rows.scan(of.name, Number(nextToken ?? 0), typeof limit === 'number' ? limit : 100);
    return { items: page.rows, nextToken: page.end === undefined ? null : String(page.end), scannedCount: page.rows.length };
  }
}

/** By the expression of a request, or by the changes that `update` of `@aws-appsync/utils/dynamodb` notes. */
function changed(row: Row, { update, changes }: Readonly<Record<string, unknown>>): Row {
  if (typeof update === 'object' && update !== null) return updateByExpression(row, update);
  const next: Record<string, unknown> = { ...row };
  for (const [field, change] of Object.entries(typeof changes === 'object' && changes !== null ? changes : {})) {
    if (typeof change !== 'object' || change === null || Array.isArray(change)) next[field] = change;
    else if ('add' in change) next[field] = Number(row[field] ?? 0) + Number(change.add);
    else if ('remove' in change) delete next[field];
    else next[field] = 'set' in change ? change.set : change;
  }
  return next;
}
