import { fieldOf, makesId, type CustomType, type DataSchema, type Field, type Model } from '../schema/data-schema.ts';
import { capitalized } from '../schema/read-model.ts';
import { compositeName, filterKind, inputTypeName, printType } from './type-names.ts';

/** What the mutations of one model take. */
export function printMutationInputs(schema: DataSchema, model: Model): string {
  const name = capitalized(model.name);
  const keys = keyFields(model);
  const written = model.fields.filter((field) => !field.relation && !field.isReadOnly);
  const others = written.filter((field) => !keys.includes(field));
  const create = written.map((field) => `${field.name}: ${createType(schema, model, field)}`);
  const update = [...keys.map(required), ...others.map((field) => `${field.name}: ${inputType(schema, field, true)}`)];
  return [
    model.operations.create && `input Create${name}Input { ${create.join(' ')} }`,
    model.operations.update && `input Update${name}Input { ${update.join(' ')} }`,
    model.operations.delete && `input Delete${name}Input { ${keys.map(required).join(' ')} }`,
  ]
    .filter((text) => text !== undefined)
    .join('\n');
}

function required({ name, type }: Field): string {
  return `${name}: ${type.name}!`;
}

/** The server makes an `id` and timestamps where they are left out; a required field is asked for though it has a default. */
function createType(schema: DataSchema, model: Model, field: Field): string {
  const isMade =
    (field.name === 'id' && makesId(model)) ||
    field.name === model.createdAt ||
    field.name === model.updatedAt;
  return inputType(schema, field, isMade);
}

function inputType(schema: DataSchema, { type }: Field, isOptional: boolean): string {
  const name = inputTypeName(schema, type.name);
  if (!isOptional) return printType({ ...type, name });
  return printType(type.isList ? { ...type, name, isListRequired: false } : { ...type, name, isRequired: false });
}

/** The input that stands beside a custom type. */
export function printCustomInput(schema: DataSchema, { name, fields }: CustomType): string {
  const lines = fields.map((field) => `${field.name}: ${inputType(schema, field, false)}`);
  return `input ${name}Input { ${lines.join(' ')} }`;
}

export function keyFields(model: Model): readonly Field[] {
  return [model.key.partition, ...model.key.sort].map((name) => requireField(model, name));
}

function requireField(model: Model, name: string): Field {
  const field = fieldOf(model, name);
  if (field) return field;
  throw new Error(`[foyer] The model ${model.name} has no field ${name}, which one of its keys or indexes names.`);
}

/** The argument by which a list is narrowed over its sort keys; undefined where there are none. */
export function sortKeyArgument(model: Model, sort: readonly string[], label: string): string | undefined {
  const [first] = sort;
  if (first === undefined) return undefined;
  if (sort.length > 1) return `${compositeName(sort)}: Model${capitalized(model.name)}${label}CompositeKeyConditionInput`;
  return `${first}: Model${filterKind(requireField(model, first).type.name) ?? 'String'}KeyConditionInput`;
}

/** The inputs of a condition over several sort keys. */
export function printCompositeKey(model: Model, sort: readonly string[], label: string): string {
  if (sort.length < 2) return '';
  const input = `Model${capitalized(model.name)}${label}CompositeKeyInput`;
  const lines = sort.map((name) => `${name}: ${requireField(model, name).type.name}`);
  return `
input ${input} { ${lines.join(' ')} }
input Model${capitalized(model.name)}${label}CompositeKeyConditionInput {
  eq: ${input} le: ${input} lt: ${input} ge: ${input} gt: ${input} between: [${input}] beginsWith: ${input}
}`;
}
