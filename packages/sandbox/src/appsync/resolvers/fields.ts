import type { GraphQLResolveInfo } from 'graphql';
import { accessOf, hasAny, opens } from '../access/access.ts';
import { unauthorized } from '../api-error.ts';
import { rowId, type Row } from '../rows/row.ts';
import type { PlacedRow } from '../rows/rows.ts';
import { rowFields, type DataSchema, type Field, type Model, type Relation } from '../schema/data-schema.ts';
import type { ApiContext, Resolver } from './context.ts';
import { isGiven, opened, queryPage } from './read-model.ts';

/** What resolves the fields of a model's rows that are not simply read from them. */
export function fieldResolvers(schema: DataSchema, model: Model): ReadonlyMap<string, Resolver> {
  return new Map([
    ...model.fields.flatMap(({ name, relation }) => {
      const other = relation && schema.models.get(relation.model);
      return other ? [[name, relationResolver(model, other, relation)] as const] : [];
    }),
    ...rowFields(model)
      .filter((field) => field.rules)
      .map((field) => [field.name, protectedResolver(model, field)] as const),
  ]);
}

/** A field with rules of its own is null in what a mutation answers, since subscribers are sent the same. */
function protectedResolver(model: Model, field: Field): Resolver {
  return (source, _given, { caller }, info) => {
    if (isMutation(info) && isHeard(model)) return null;
    const row = asRow(source);
    if (!opens(accessOf(model, field.rules ?? [], 'get', caller), row)) throw unauthorized(field.name, model.name);
    return row[field.name] ?? null;
  };
}

function isMutation({ operation }: GraphQLResolveInfo): boolean {
  return operation.operation === 'mutation';
}

function isHeard({ operations }: Model): boolean {
  return operations.onCreate !== undefined || operations.onUpdate !== undefined || operations.onDelete !== undefined;
}

function relationResolver(model: Model, other: Model, { kind, references }: Relation): Resolver {
  const keys = [model.key.partition, ...model.key.sort];
  const childrenOf = (source: unknown, { rows }: ApiContext): readonly PlacedRow[] => {
    const parent = asRow(source);
    const values = Object.fromEntries(references.map((reference, position) => [reference, parent[keys[position] ?? '']]));
    return rows.where(other.name, values);
  };
  switch (kind) {
    case 'hasMany':
      return (source, given, context, { fieldName }) => {
        const open = opened(other, context, () => unauthorized(fieldName, model.name));
        return queryPage({ partition: references[0] ?? '', sort: references.slice(1) }, childrenOf(source, context), given, open);
      };
    case 'hasOne':
      return (source, _given, context, { fieldName }) => {
        const open = opened(other, context, () => unauthorized(fieldName, model.name));
        return childrenOf(source, context).find(({ row }) => open(row))?.row ?? null;
      };
    case 'belongsTo':
      return (source, _given, context, { fieldName }) => {
        const access = accessOf(other, other.rules, 'get', context.caller);
        const values = references.map((reference) => asRow(source)[reference]);
        if (!values.every(isGiven)) return null;
        if (!hasAny(access)) throw unauthorized(fieldName, model.name);
        const parentKeys = [other.key.partition, ...other.key.sort];
        const key = Object.fromEntries(parentKeys.map((name, position) => [name, values[position]]));
        const parent = context.rows.get(other.name, rowId(other, key));
        if (parent && !opens(access, parent)) throw unauthorized(fieldName, model.name);
        return parent ?? null;
      };
    default:
      return kind satisfies never;
  }
}

function asRow(source: unknown): Row {
  return typeof source === 'object' && source !== null ? { ...source } : {};
}
