import { fieldOf, ownerFields, type CustomOperation, type CustomType, type DataSchema, type Field, type Model } from '../schema/data-schema.ts';
import { capitalized } from '../schema/read-model.ts';
import { printEnumFilters, printFilters, SHARED_INPUTS } from './print-filters.ts';
import { keyFields, printCompositeKey, printCustomInput, printMutationInputs, sortKeyArgument } from './print-inputs.ts';
import { SCALARS } from './scalars.ts';
import { printType } from './type-names.ts';

const PAGE = 'limit: Int nextToken: String';

/** The API of a schema in GraphQL's own language, with the names that AppSync gives and the client expects. */
export function printApi(schema: DataSchema): string {
  const models = [...schema.models.values()];
  return [
    ...SCALARS.map(({ name }) => `scalar ${name}`),
    SHARED_INPUTS,
    ...[...schema.enums].map(([name, values]) => `enum ${name} { ${values.join(' ')} }${printEnumFilters(name)}`),
    ...[...schema.customTypes.values()].map((type) => printCustomType(schema, type)),
    ...[...schema.inputs.values()].map((input) => `input ${input.name} { ${input.fields.map(printLine).join(' ')} }`),
    ...models.map((model) => printModel(schema, model)),
    printRoot('Query', schema, models.flatMap(queries)),
    printRoot('Mutation', schema, models.flatMap(mutations)),
    printRoot('Subscription', schema, models.flatMap(subscriptions)),
  ].join('\n');
}

function printLine({ name, type }: Pick<Field, 'name' | 'type'>): string {
  return `${name}: ${printType(type)}`;
}

function printCustomType(schema: DataSchema, type: CustomType): string {
  const object = `type ${type.name} { ${type.fields.map(printLine).join(' ')} }`;
  return schema.inputs.has(`${type.name}Input`) ? object : `${object}\n${printCustomInput(schema, type)}`;
}

function printModel(schema: DataSchema, model: Model): string {
  const lines = [...model.fields, ...model.ruleFields].map((field) => printModelLine(model, field));
  return `
type ${model.name} { ${lines.join(' ')} }
type Model${capitalized(model.name)}Connection { items: [${model.name}]! nextToken: String }
${printFilters(schema, model)}
${printMutationInputs(schema, model)}
${printCompositeKey(model, model.key.sort, 'Primary')}
${model.indexes.map(({ name, sort }) => printCompositeKey(model, sort, capitalized(name))).join('')}`;
}

function printModelLine(model: Model, field: Field): string {
  if (field.relation?.kind === 'hasMany') {
    const other = capitalized(field.relation.model);
    return `${field.name}(filter: Model${other}FilterInput sortDirection: ModelSortDirection ${PAGE}): Model${other}Connection`;
  }
  const isTimestamp = field.name === model.createdAt || field.name === model.updatedAt;
  return isTimestamp && field.isReadOnly ? `${field.name}: AWSDateTime!` : printLine(field);
}

function queries(model: Model): readonly string[] {
  const { get, list } = model.operations;
  const connection = `Model${capitalized(model.name)}Connection`;
  const filter = `filter: Model${capitalized(model.name)}FilterInput`;
  const keys = keyFields(model);
  const [partition] = keys;
  const narrowed = model.key.isCustom
    ? [
        partition && `${partition.name}: ${partition.type.name}`,
        sortKeyArgument(model, model.key.sort, 'Primary'),
        'sortDirection: ModelSortDirection',
      ]
    : [];
  const byIndex = model.indexes.flatMap(({ name, queryField, partition: field, sort }) => {
    if (typeof queryField !== 'string') return [];
    const given = [`${field}: ${fieldOf(model, field)?.type.name ?? 'String'}!`, sortKeyArgument(model, sort, capitalized(name))];
    return [`${queryField}(${joined(given)} sortDirection: ModelSortDirection ${filter} ${PAGE}): ${connection}`];
  });
  return [
    ...(get ? [`${get}(${keys.map(({ name, type }) => `${name}: ${type.name}!`).join(' ')}): ${model.name}`] : []),
    ...(list ? [`${list}(${joined(narrowed)} ${filter} ${PAGE}): ${connection}`] : []),
    ...byIndex,
  ];
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(' ');
}

function mutations(model: Model): readonly string[] {
  const name = capitalized(model.name);
  return (['create', 'update', 'delete'] as const).flatMap((operation) => {
    const field = model.operations[operation];
    if (field === undefined) return [];
    return [`${field}(input: ${capitalized(operation)}${name}Input! condition: Model${name}ConditionInput): ${model.name}`];
  });
}

function subscriptions(model: Model): readonly string[] {
  const filter = `filter: ModelSubscription${capitalized(model.name)}FilterInput`;
  return (['onCreate', 'onUpdate', 'onDelete'] as const).flatMap((operation) => {
    const field = model.operations[operation];
    if (field === undefined) return [];
    return [`${field}(${[filter, ...ownerArguments(model).map((name) => `${name}: String`)].join(' ')}): ${model.name}`];
  });
}

/** Fields of one owner, by which a subscription can be narrowed. */
export function ownerArguments(model: Model): readonly string[] {
  return ownerFields(model).filter((name) => !fieldOf(model, name)?.type.isList);
}

function printRoot(kind: CustomOperation['kind'], schema: DataSchema, ofModels: readonly string[]): string {
  const own = schema.operations.filter((operation) => operation.kind === kind).map(printOperation);
  const lines = [...ofModels, ...own];
  return lines.length === 0 ? '' : `type ${kind} {\n  ${lines.join('\n  ')}\n}`;
}

function printOperation(operation: CustomOperation): string {
  const given = operation.arguments.map(printLine).join(' ');
  return `${operation.name}${given === '' ? '' : `(${given})`}: ${printType(operation.type)}`;
}
