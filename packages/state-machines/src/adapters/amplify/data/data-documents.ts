import { DataError } from '../../../errors/data-error.ts';
import type { ListRequest, Row, WriteKind } from '../../../ports/data.ts';
import { indexedFilter, serverFilter } from './data-filter.ts';
import { attributesOf, capital, type IntrospectedModel, introspectedModel, listField, selectionOf, shapeOfModel, typeOfField } from './data-model.ts';

/** A request in GraphQL, and the field of the answer that holds what was asked for. */
export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

type Through = NonNullable<ListRequest['through']>;

/** The fields are aliased, so that the answer's name does not hang on the model's. */
export function listDocument(request: ListRequest): GraphQLRequest {
  const { model: name, filter, index: query, direction, limit, nextToken, through } = request;
  if (through) return relatedDocument(request, through);
  const model = introspectedModel(name);
  if (!query || query === listField(model)) mustAnswer(model, 'list');
  const index = shapeOfModel(name).indexes.find((one) => one.query === query);
  const { partition, sort, rest } = index ? indexedFilter(index, filter) : { rest: filter };
  const left = serverFilter(model, rest, index);
  const given: Argument[] = [
    ['filter', `Model${capital(name)}FilterInput`, left], ['limit', 'Int', limit], ['nextToken', 'String', nextToken],
  ];
  if (index) {
    const [partitionField = '', sortField = ''] = index.fields;
    given.push([partitionField, `${typeOfField(model, partitionField)}!`, partition], ['sortDirection', 'ModelSortDirection', direction?.toUpperCase()]);
    if (sort) given.push([sortField, `Model${keyInput(typeOfField(model, sortField))}KeyConditionInput`, sort]);
  }
  const asked = given.filter(([, , value]) => value !== undefined);
  const types = asked.map(([argument, type]) => `$${argument}: ${type}`).join(', ');
  const args = asked.map(([argument]) => `${argument}: $${argument}`).join(', ');
  return {
    query: `query List${types && `(${types})`} { page: ${query ?? listField(model)}${args && `(${args})`} { items { ${selectionOf(name)} } nextToken } }`,
    variables: Object.fromEntries(asked.map(([argument, , value]) => [argument, value])),
  };
}

type Argument = readonly [name: string, type: string, value: unknown];

/** Values of these types are compared as such, all others as texts. */
const keyInput = (type: string) => (type === 'AWSTimestamp' ? 'Int' : ['ID', 'Int', 'Float'].includes(type) ? type : 'String');

/** What a field of one row holds of another model, by the key that the relation knows itself. */
function relatedDocument({ model: name, limit, nextToken }: ListRequest, { model, key, field }: Through): GraphQLRequest {
  const parent = introspectedModel(model);
  mustAnswer(parent, 'get');
  const { types, args, variables } = keyArguments(model, key);
  const many = parent.fields[field]?.isArray === true;
  const page = many
    ? `page: ${field}(limit: $limit, nextToken: $nextToken) { items { ${selectionOf(name)} } nextToken }`
    : `row: ${field} { ${selectionOf(name)} }`;
  return {
    query: `query Related(${[...types, ...(many ? ['$limit: Int', '$nextToken: String'] : [])].join(', ')}) `
      + `{ parent: get${capital(model)}(${args}) { ${page} } }`,
    variables: { ...variables, ...(many && { ...(limit !== undefined && { limit }), ...(nextToken !== undefined && { nextToken }) }) },
  };
}

/** What cannot do without a query. */
const NEEDED_BY = {
  get: 'and without it neither one row nor a change that was not told whole can be read',
  list: 'and without it a list cannot be read, unless its filter names the partition key of an index by eq',
};

/** A schema may switch queries off. @throws {DataError} `unsupported` */
function mustAnswer(model: IntrospectedModel, query: keyof typeof NEEDED_BY) {
  const [properties] = attributesOf<{ queries?: Readonly<Record<string, unknown>> | null }>(model, 'model');
  if (properties?.queries !== null && properties?.queries?.[query] !== null) return;
  throw new DataError('unsupported', {
    hint: `[foyer] The schema switches ‘${query}’ of ${model.name} off, ${NEEDED_BY[query]}: take it out of disableOperations.`,
  });
}

/** The key of one row as a query takes it. `at` tells keys of one document apart. */
function keyArguments(name: string, row: Row, at = 0) {
  const model = introspectedModel(name);
  const { key } = shapeOfModel(name);
  const variable = (part: number) => `k${at}_${part}`;
  return {
    types: key.map((field, part) => `$${variable(part)}: ${typeOfField(model, field)}!`),
    args: key.map((field, part) => `${field}: $${variable(part)}`).join(', '),
    variables: Object.fromEntries(key.map((field, part) => [variable(part), row[field]])),
  };
}

/** Rows of many keys in one request. */
export function getDocument(name: string, keys: readonly Row[]): GraphQLRequest {
  mustAnswer(introspectedModel(name), 'get');
  const fields = selectionOf(name);
  const parts = keys.map((row, at) => keyArguments(name, row, at));
  const gets = parts.map(({ args }, at) => `row${at}: get${capital(name)}(${args}) { ${fields} }`);
  return {
    query: `query Get(${parts.flatMap(({ types }) => types).join(', ')}) { ${gets.join(' ')} }`,
    variables: Object.assign({}, ...parts.map(({ variables }) => variables)),
  };
}

export function writeDocument(name: string, kind: WriteKind, input: Row, expected: string | undefined): GraphQLRequest {
  const operation = `${kind}${capital(name)}`;
  const types = [`$input: ${capital(operation)}Input!`, `$condition: Model${capital(name)}ConditionInput`];
  return {
    query: `mutation Write(${types.join(', ')}) { row: ${operation}(input: $input, condition: $condition) { ${selectionOf(name)} } }`,
    variables: {
      input: kind === 'delete' ? input : writable(introspectedModel(name), kind, input),
      ...(expected !== undefined && { condition: { updatedAt: { eq: expected } } }),
    },
  };
}

/** What a person may write: neither what the server sets itself, nor rows behind a relation. */
function writable(model: IntrospectedModel, kind: WriteKind, input: Row): Row {
  const unknown = Object.keys(input).find((field) => !shapeOfModel(model.name).fields.includes(field));
  if (unknown !== undefined) {
    throw new DataError('invalid_input', {
      field: unknown,
      hint: `[foyer] ${unknown} is no field of ${model.name} that can be written, so the server would refuse to ${kind} it: leave it out.`,
    });
  }
  return Object.fromEntries(Object.entries(input).filter(([field, value]) =>
    value !== undefined && model.fields[field] !== undefined && !model.fields[field].isReadOnly));
}

export const subscribeDocument = (name: string, on: 'onCreate' | 'onUpdate' | 'onDelete', title: string): string =>
  `subscription ${title} { row: ${on}${capital(name)} { ${selectionOf(name)} } }`;
