import { buildASTSchema, isObjectType, isScalarType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { protectTypes } from '../access/protect-types.ts';
import { customResolver } from '../resolvers/custom-operation.ts';
import type { Resolver } from '../resolvers/context.ts';
import { fieldResolvers } from '../resolvers/fields.ts';
import { getResolver, indexResolver, listResolver } from '../resolvers/read-model.ts';
import { createResolver, deleteResolver, updateResolver } from '../resolvers/write-model.ts';
import type { DataSchema, Model } from '../schema/data-schema.ts';
import { printApi } from './print-api.ts';
import { SCALARS } from './scalars.ts';

/** A schema as it is served: with resolvers, and once more without, to read what a mutation answered. */
export interface ApiSchema {
  readonly resolving: GraphQLSchema;
  readonly reading: GraphQLSchema;
}

/** @throws where the schema names types that nobody defines. */
export function buildApiSchema(schema: DataSchema): ApiSchema {
  const text = printApi(schema);
  const resolving = buildWithScalars(text);
  for (const model of schema.models.values()) attachModel(resolving, schema, model);
  for (const operation of schema.operations) {
    if (operation.kind !== 'Subscription') attach(rootOf(resolving, operation.kind), operation.name, customResolver(operation));
  }
  const reading = buildWithScalars(text);
  for (const graphql of [resolving, reading]) protectTypes(graphql, schema);
  return { resolving, reading };
}

function buildWithScalars(text: string): GraphQLSchema {
  const schema = buildASTSchema(parse(text, { noLocation: true }));
  for (const scalar of SCALARS) {
    const type = schema.getType(scalar.name);
    if (!isScalarType(type)) continue;
    type.parseValue = scalar.parseValue;
    type.parseLiteral = scalar.parseLiteral;
    type.serialize = scalar.serialize;
  }
  return schema;
}

function attachModel(graphql: GraphQLSchema, schema: DataSchema, model: Model): void {
  const { get, list, create, update, delete: remove } = model.operations;
  const query = rootOf(graphql, 'Query');
  const mutation = rootOf(graphql, 'Mutation');
  if (get) attach(query, get, getResolver(model));
  if (list) attach(query, list, listResolver(model));
  for (const index of model.indexes) {
    if (typeof index.queryField === 'string') attach(query, index.queryField, indexResolver(model, index));
  }
  if (create) attach(mutation, create, createResolver(model));
  if (update) attach(mutation, update, updateResolver(model));
  if (remove) attach(mutation, remove, deleteResolver(model));
  const type = graphql.getType(model.name);
  for (const [name, resolver] of fieldResolvers(schema, model)) attach(isObjectType(type) ? type : undefined, name, resolver);
}

function rootOf(schema: GraphQLSchema, kind: 'Query' | 'Mutation'): GraphQLObjectType | undefined {
  return (kind === 'Query' ? schema.getQueryType() : schema.getMutationType()) ?? undefined;
}

function attach(type: GraphQLObjectType | undefined, name: string, resolver: Resolver): void {
  const field = type?.getFields()[name];
  if (!field) throw new Error(`[foyer] The schema has no field ${type?.name ?? 'of a root type'}.${name} to resolve.`);
  field.resolve = resolver;
}
