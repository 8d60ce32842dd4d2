import type { DataSchema, FieldType } from '../schema/data-schema.ts';

/** A type as GraphQL writes it. */
export function printType({ name, isList, isRequired, isListRequired }: FieldType): string {
  const element = `${name}${isRequired ? '!' : ''}`;
  return isList ? `[${element}]${isListRequired ? '!' : ''}` : element;
}

export type FilterKind = 'ID' | 'String' | 'Int' | 'Float' | 'Boolean';

/** How values of a scalar are compared; undefined for what is no scalar. */
export function filterKind(name: string): FilterKind | undefined {
  switch (name) {
    case 'ID':
    case 'Int':
    case 'Float':
    case 'Boolean':
      return name;
    case 'AWSTimestamp':
      return 'Int';
    case 'String':
    case 'AWSDate':
    case 'AWSTime':
    case 'AWSDateTime':
    case 'AWSEmail':
    case 'AWSURL':
    case 'AWSPhone':
    case 'AWSIPAddress':
    case 'AWSJSON':
      return 'String';
    default:
      return undefined;
  }
}

/** The name of a type where it is taken in: custom types have an input beside them. */
export function inputTypeName(schema: DataSchema, name: string): string {
  return schema.customTypes.has(name) ? `${name}Input` : name;
}

/** One argument's name for several sort keys, as `statusCreatedAt`. */
export function compositeName(fields: readonly string[]): string {
  return fields.map((field, position) => (position === 0 ? field : field.charAt(0).toUpperCase() + field.slice(1))).join('');
}
