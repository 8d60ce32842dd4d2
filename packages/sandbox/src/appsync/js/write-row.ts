import { conditionFailed } from '../api-error.ts';
import type { ApiContext } from '../resolvers/context.ts';
import { matches } from '../rows/filter.ts';
import { rowId, type Row } from '../rows/row.ts';
import type { Model } from '../schema/data-schema.ts';
import { readExpression } from './read-expression.ts';
import { fromTypedMap } from './typed-value.ts';
import { updateByExpression } from './update-expression.ts';

/** What a handler's `request` asks of a table. */
export type Asked = Readonly<Record<string, unknown>>;

/** Writes one row, where its condition holds. @throws {ApiError} where it does not. */
export const writeRow = (context: ApiContext, model: Model, asked: Asked): Row | undefined => plannedWrite(context, model, asked)();

/** Finds out all that is to be written, and writes nothing yet. @throws {ApiError} where a condition does not hold, or an update cannot be read. */
export function plannedWrite({ rows }: ApiContext, model: Model, asked: Asked): () => Row | undefined {
  const key = fromTypedMap(asked['key']);
  const id = rowId(model, key);
  const held = rows.get(model.name, id);
  if (!matches(readExpression(asked['condition']), held ?? {})) throw conditionFailed();
  if (asked['operation'] === 'ConditionCheck') return () => held;
  if (asked['operation'] === 'DeleteItem') {
    return () => {
      rows.remove(model.name, id);
      return held;
    };
  }
  const row = asked['operation'] === 'PutItem' ? { ...fromTypedMap(asked['attributeValues']), ...key } : { ...key, ...changed(held ?? {}, asked) };
  return () => {
    rows.put(model.name, id, row);
    return row;
  };
}

/** By the expression of a request, or by the changes that `update` of `@aws-appsync/utils/dynamodb` notes. */
function changed(row: Row, { update, changes }: Asked): Row {
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
