import type { AuthRule } from './auth-rule.ts';
import type { Argument, CustomOperation, CustomType, DataSchema, Field, FieldType, Model } from './data-schema.ts';

/** `data.model_introspection` of the outputs: what the client builds its documents from. */
export interface ModelIntrospection {
  readonly version: 1;
  readonly models: Readonly<Record<string, object>>;
  readonly enums: Readonly<Record<string, object>>;
  readonly nonModels: Readonly<Record<string, object>>;
  readonly [operations: string]: unknown;
}

/** Describes a schema in the shape that Amplify's own generator gives. */
export function modelIntrospection(schema: DataSchema): ModelIntrospection {
  const typeOf = typeNames(schema);
  return {
    version: 1,
    models: describeAll(schema.models, (model) => describeModel(schema, model, typeOf)),
    enums: describeAll(schema.enums, (values, name) => ({ name, values })),
    nonModels: describeAll(schema.customTypes, ({ name, fields }) => ({ name, fields: describeFields(fields, typeOf) })),
    ...operationsOf(schema, 'Query', 'queries', typeOf),
    ...operationsOf(schema, 'Mutation', 'mutations', typeOf),
    ...operationsOf(schema, 'Subscription', 'subscriptions', typeOf),
    ...inputsOf(schema, typeOf),
  };
}

type TypeOf = (name: string) => string | object;

function typeNames({ models, enums, customTypes, inputs }: DataSchema): TypeOf {
  return (name) => {
    if (models.has(name)) return { model: name };
    if (enums.has(name)) return { enum: name };
    if (customTypes.has(name)) return { nonModel: name };
    return inputs.has(name) ? { input: name } : name;
  };
}

function describeAll<T>(all: ReadonlyMap<string, T>, describe: (value: T, name: string) => object): Record<string, object> {
  return Object.fromEntries([...all].map(([name, value]) => [name, describe(value, name)]));
}

function describeModel(schema: DataSchema, model: Model, typeOf: TypeOf): object {
  return {
    name: model.name,
    fields: describeFields(model.fields, typeOf),
    syncable: true,
    pluralName: model.plural,
    attributes: [
      { type: 'model', properties: model.settings },
      ...(model.key.isCustom ? [key({ fields: [model.key.partition, ...model.key.sort] })] : []),
      ...model.indexes.map(({ name, queryField, partition, sort }) =>
        key({ name, ...(queryField !== undefined && { queryField }), fields: [partition, ...sort] }),
      ),
      ...(model.rules.length > 0 ? [{ type: 'auth', properties: { rules: model.rules.map(describeRule) } }] : []),
      ...impliedKeys(schema, model),
    ],
    primaryKeyInfo: {
      // A key that is `id` alone is as good as none of the app's own.
      isCustomPrimaryKey: model.key.partition !== 'id' || model.key.sort.length > 0,
      primaryKeyFieldName: model.key.partition,
      sortKeyFieldNames: model.key.sort,
    },
  };
}

function key(properties: object): object {
  return { type: 'key', properties };
}

/** A `hasMany` that no `belongsTo` answers gives the other model an index without a query of its own. */
function impliedKeys(schema: DataSchema, model: Model): readonly object[] {
  return [...schema.models.values()].flatMap((parent) =>
    parent.fields.flatMap(({ relation }) => {
      if (relation?.kind !== 'hasMany' || relation.model !== model.name) return [];
      if (model.fields.some((field) => field.relation?.kind === 'belongsTo' && field.relation.model === parent.name)) return [];
      return [key({ name: `gsi-${parent.name}.${relation.references[0] ?? ''}`, fields: relation.references })];
    }),
  );
}

function describeRule(rule: AuthRule): object {
  const { written } = rule;
  const operations = written['operations'] ?? ['create', 'update', 'delete', 'read'];
  if (rule.allow === 'owner') {
    const identityClaim = ['username', 'sub::username'].includes(rule.identityClaim) ? 'cognito:username' : rule.identityClaim;
    return { provider: 'userPools', ownerField: 'owner', ...written, identityClaim, operations };
  }
  if (rule.allow === 'groups') {
    const groupField = rule.groups ? {} : { groupField: 'groups' };
    return { groupClaim: 'cognito:groups', provider: 'userPools', ...written, ...groupField, operations };
  }
  return { ...written, operations };
}

function describeFields(fields: readonly Field[], typeOf: TypeOf): Record<string, object> {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      {
        name: field.name,
        ...describeType(field.type, typeOf),
        attributes: [],
        ...(field.type.isList && { isArrayNullable: !field.type.isListRequired }),
        ...(field.isReadOnly && { isReadOnly: true }),
        ...association(field),
      },
    ]),
  );
}

function describeType(type: FieldType, typeOf: TypeOf): object {
  return { isArray: type.isList, type: typeOf(type.name), isRequired: type.isRequired };
}

function association({ relation }: Field): object {
  if (!relation) return {};
  const { references } = relation;
  if (relation.kind === 'belongsTo') return { association: { connectionType: 'BELONGS_TO', targetNames: references } };
  if (relation.kind === 'hasMany') return { association: { connectionType: 'HAS_MANY', associatedWith: references } };
  return { association: { connectionType: 'HAS_ONE', associatedWith: references, targetNames: [] } };
}

function operationsOf(schema: DataSchema, kind: CustomOperation['kind'], key: string, typeOf: TypeOf): Record<string, object> {
  const operations = schema.operations.filter((operation) => operation.kind === kind);
  if (operations.length === 0) return {};
  return {
    [key]: Object.fromEntries(
      operations.map((operation) => [
        operation.name,
        {
          name: operation.name,
          ...describeType(operation.type, typeOf),
          ...(operation.type.isList && { isArrayNullable: !operation.type.isListRequired }),
          ...(operation.arguments.length > 0 && { arguments: describeArguments(operation.arguments, typeOf) }),
        },
      ]),
    ),
  };
}

function describeArguments(given: readonly Argument[], typeOf: TypeOf): Record<string, object> {
  return Object.fromEntries(
    given.map(({ name, type }) => [
      name,
      { name, ...describeType(type, typeOf), ...(type.isList && { isArrayNullable: !type.isListRequired }) },
    ]),
  );
}

function inputsOf(schema: DataSchema, typeOf: TypeOf): Record<string, object> {
  if (schema.inputs.size === 0) return {};
  const describe = ({ name, fields }: CustomType) => ({ name, attributes: describeArguments(fields, typeOf) });
  return { inputs: describeAll(schema.inputs, describe) };
}
