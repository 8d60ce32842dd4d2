import { randomUUID } from 'node:crypto';
import { accessOf, opens, type Access } from '../access/access.ts';
import { ApiError, conditionFailed, unauthorized } from '../api-error.ts';
import { matches } from '../rows/filter.ts';
import { rowId, type Row } from '../rows/row.ts';
import { makesId, rowFields, type Field, type Model } from '../schema/data-schema.ts';
import type { ApiContext, Arguments, Resolver } from './context.ts';
import { isGiven } from './read-model.ts';
import { validateInput } from './validate-input.ts';

type WriteOperation = 'create' | 'update' | 'delete';

export function createResolver(model: Model): Resolver {
  return (_source, given, context, info) => {
    const input = withOwners(model, withoutNullKeys(model, inputOf(given)), context);
    const refuse = () => unauthorized(info.fieldName, info.parentType.name);
    checkFields(model, 'create', context, { row: input, names: Object.keys(input), refuse });
    validateInput(model, input);
    const now = new Date(context.clock.now()).toISOString();
    const row: Row = {
      ...(makesId(model) && { id: randomUUID() }),
      ...(model.createdAt !== undefined && { [model.createdAt]: now }),
      ...(model.updatedAt !== undefined && { [model.updatedAt]: now }),
      ...input,
      ...defaults(model, input),
    };
    const id = rowId(model, row);
    if (context.rows.get(model.name, id) || !matches(conditionOf(given), {})) throw conditionFailed();
    context.rows.put(model.name, id, row);
    return row;
  };
}

export function updateResolver(model: Model): Resolver {
  return (_source, given, context, info) => {
    const input = inputOf(given);
    const id = rowId(model, input);
    const known = context.rows.get(model.name, id);
    const keys = [model.key.partition, ...model.key.sort];
    const names = Object.keys(input).filter((name) => !keys.includes(name));
    const refuse = () => unauthorized(info.fieldName, info.parentType.name);
    checkFields(model, 'update', context, { row: known ?? {}, names, refuse });
    validateInput(model, input);
    if (!known || !matches(conditionOf(given), known)) throw conditionFailed();
    const now = new Date(context.clock.now()).toISOString();
    const changed = { ...known, ...(model.updatedAt !== undefined && { [model.updatedAt]: now }), ...input };
    const row = Object.fromEntries(Object.entries(changed).filter(([name, value]) => value !== null || input[name] === undefined));
    context.rows.put(model.name, id, row);
    return row;
  };
}

export function deleteResolver(model: Model): Resolver {
  return (_source, given, context, info) => {
    const id = rowId(model, inputOf(given));
    const known = context.rows.get(model.name, id);
    const everyField = rowFields(model).map((field) => field.name);
    const refuse = () => unauthorized(info.fieldName, info.parentType.name);
    checkFields(model, 'delete', context, { row: known ?? {}, names: everyField, refuse });
    if (!known || !matches(conditionOf(given), known)) throw conditionFailed();
    context.rows.remove(model.name, id);
    return known;
  };
}

function inputOf({ input }: Arguments): Row {
  return typeof input === 'object' && input !== null ? { ...input } : {};
}

function conditionOf({ condition }: Arguments): Row {
  return typeof condition === 'object' && condition !== null ? { ...condition } : {};
}

/** Who creates a row is its owner, unless the input says who is. */
function withOwners(model: Model, input: Row, { caller }: ApiContext): Row {
  const { grants } = accessOf(model, model.rules, 'create', caller);
  const owners = grants
    .filter(({ kind, field }) => kind === 'owner' && !(field in input))
    .map(({ field, isList, names }) => [field, isList ? [names[0]] : names[0]] as const);
  return { ...input, ...Object.fromEntries(owners.toReversed()) };
}

interface Checked {
  /** The row that the rules look at. */
  readonly row: Row;
  readonly names: readonly string[];
  readonly refuse: () => ApiError;
}

/** Each field goes by its own rules, where it has some, and by the model's otherwise. */
function checkFields(model: Model, operation: WriteOperation, context: ApiContext, { row, names, refuse }: Checked): void {
  const ofModel = accessOf(model, model.rules, operation, context.caller);
  const protectedFields = model.fields.filter((field) => field.rules);
  const accessTo = (field: Field): Access => accessOf(model, field.rules ?? model.rules, operation, context.caller);
  if (!opens(ofModel, row) && !protectedFields.some((field) => opens(accessTo(field), row))) throw refuse();
  const denied = names.filter((name) => {
    const field = protectedFields.find((other) => other.name === name);
    return !opens(field ? accessTo(field) : ofModel, row);
  });
  if (denied.length === 0) return;
  if (operation === 'delete') throw refuse();
  throw new ApiError('Unauthorized', `Unauthorized on [${denied.join(', ')}]`);
}

/** What is left out, or null, is what the schema says. */
function defaults(model: Model, input: Row): Row {
  return Object.fromEntries(
    model.fields.flatMap((field) =>
      field.defaultValue === undefined || isGiven(input[field.name]) ? [] : [[field.name, typed(field, field.defaultValue)]]),
  );
}

/** A key of an index that is null is not stored, so that the row is not in the index. */
function withoutNullKeys({ indexes }: Model, input: Row): Row {
  const keys = new Set(indexes.flatMap(({ partition, sort }) => [partition, ...sort]));
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => value !== null || !keys.has(name)));
}

function typed({ type }: Field, text: string): unknown {
  if (type.name === 'Boolean') return text === 'true';
  return ['Int', 'Float', 'AWSTimestamp'].includes(type.name) ? Number(text) : text;
}
