import { fieldOf, ownerFields, rowFields, type DataSchema, type Field, type Model } from '../schema/data-schema.ts';
import { capitalized } from '../schema/read-model.ts';
import { filterKind } from './type-names.ts';

const COMPARED = (type: string) => `ne: ${type} eq: ${type} le: ${type} lt: ${type} ge: ${type} gt: ${type}`;
const COMMON = 'attributeExists: Boolean attributeType: ModelAttributeTypes';

/** The inputs by which every schema filters and asks for pages. */
export const SHARED_INPUTS = `
enum ModelSortDirection { ASC DESC }
enum ModelAttributeTypes { binary binarySet bool list map number numberSet string stringSet _null }
input ModelSizeInput { ${COMPARED('Int')} between: [Int] }
input ModelStringInput { ${textFilter('String')} size: ModelSizeInput }
input ModelIDInput { ${textFilter('ID')} size: ModelSizeInput }
input ModelIntInput { ${COMPARED('Int')} between: [Int] ${COMMON} }
input ModelFloatInput { ${COMPARED('Float')} between: [Float] ${COMMON} }
input ModelBooleanInput { ne: Boolean eq: Boolean ${COMMON} }
input ModelSubscriptionStringInput { ${subscriptionTextFilter('String')} }
input ModelSubscriptionIDInput { ${subscriptionTextFilter('ID')} }
input ModelSubscriptionIntInput { ${COMPARED('Int')} between: [Int] in: [Int] notIn: [Int] }
input ModelSubscriptionFloatInput { ${COMPARED('Float')} between: [Float] in: [Float] notIn: [Float] }
input ModelSubscriptionBooleanInput { ne: Boolean eq: Boolean }
input ModelStringKeyConditionInput { ${textKey('String')} }
input ModelIDKeyConditionInput { ${textKey('ID')} }
input ModelIntKeyConditionInput { ${orderedKey('Int')} }
input ModelFloatKeyConditionInput { ${orderedKey('Float')} }
input ModelBooleanKeyConditionInput { eq: Boolean }
`;

function textFilter(type: string): string {
  return `${COMPARED(type)} contains: ${type} notContains: ${type} between: [${type}] beginsWith: ${type} ${COMMON}`;
}

function subscriptionTextFilter(type: string): string {
  return (
    `${COMPARED(type)} contains: ${type} notContains: ${type} between: [${type}] beginsWith: ${type} ` +
    `in: [${type}] notIn: [${type}]`
  );
}

function orderedKey(type: string): string {
  return `eq: ${type} le: ${type} lt: ${type} ge: ${type} gt: ${type} between: [${type}]`;
}

function textKey(type: string): string {
  return `${orderedKey(type)} beginsWith: ${type}`;
}

/** The filters of one model: of lists, of conditions, and of subscriptions. */
export function printFilters(schema: DataSchema, model: Model): string {
  const name = capitalized(model.name);
  const fields = rowFields(model);
  const owners = ownerFields(model);
  const groups = model.rules.map(({ groupsField }) => groupsField);
  const heard = fields.filter((field) => !groups.includes(field.name));
  // Of a model with another key too, Amplify has a filter by `id`.
  const [id, heardId] = fieldOf(model, 'id') ? ['', ''] : ['id: ModelIDInput', 'id: ModelSubscriptionIDInput'];
  const subscriptionType = (_: DataSchema, field: Field) =>
    owners.includes(field.name) ? 'ModelStringInput' : subscriptionFilterType(schema, field);
  const keys = [model.key.partition, ...model.key.sort];
  const free = fields.filter((field) => !keys.includes(field.name));
  const logic = (input: string) => `and: [${input}] or: [${input}] not: ${input}`;
  const filter = `Model${name}FilterInput`;
  const condition = `Model${name}ConditionInput`;
  const subscription = `ModelSubscription${name}FilterInput`;
  return `
input ${filter} { ${id} ${filterLines(schema, fields, filterType)} ${logic(filter)} }
input ${condition} { ${filterLines(schema, free, filterType)} ${logic(condition)} }
input ${subscription} { ${heardId} ${filterLines(schema, heard, subscriptionType)} and: [${subscription}] or: [${subscription}] }`;
}

function filterLines(
  schema: DataSchema,
  fields: readonly Field[],
  typeOf: (schema: DataSchema, field: Field) => string | undefined,
): string {
  return fields
    .flatMap((field) => {
      const type = typeOf(schema, field);
      return type === undefined ? [] : [`${field.name}: ${type}`];
    })
    .join(' ');
}

function filterType(schema: DataSchema, { type }: Field): string | undefined {
  const kind = filterKind(type.name);
  if (kind) return `Model${kind}Input`;
  if (!schema.enums.has(type.name)) return undefined;
  return `Model${capitalized(type.name)}${type.isList ? 'List' : ''}Input`;
}

function subscriptionFilterType(schema: DataSchema, { type }: Field): string | undefined {
  const kind = filterKind(type.name);
  if (kind) return `ModelSubscription${kind}Input`;
  return schema.enums.has(type.name) ? 'ModelSubscriptionStringInput' : undefined;
}

/** The filters of an enum, alone and in a list. */
export function printEnumFilters(name: string): string {
  const filter = capitalized(name);
  return `
input Model${filter}Input { eq: ${name} ne: ${name} }
input Model${filter}ListInput { eq: [${name}] ne: [${name}] contains: ${name} notContains: ${name} }`;
}
