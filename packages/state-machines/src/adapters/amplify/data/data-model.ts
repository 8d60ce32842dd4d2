import { Amplify } from 'aws-amplify';
import { DataError } from '../../../errors/data-error.ts';
import type { AuthMode, ModelIndex, ModelShape, Relation } from '../../../ports/data.ts';

type Introspection = NonNullable<NonNullable<NonNullable<ReturnType<typeof Amplify.getConfig>['API']>['GraphQL']>['modelIntrospection']>;
export type IntrospectedModel = Introspection['models'][string];
type Fields = Introspection['nonModels'][string]['fields'];
export type Field = Fields[string];

/** What `model_introspection` says. @throws {DataError} `not_configured`, `unsupported` or `unknown_model` */
export function introspectedModel(name: string): IntrospectedModel {
  const introspection = introspected();
  const model = introspection.models[name];
  if (model) return model;
  throw new DataError('unknown_model', {
    hint: `[foyer] There is no model ${name} in model_introspection, so nothing can be asked of it: name one of `
      + `${Object.keys(introspection.models).join(', ')}, or generate amplify_outputs.json again.`,
  });
}

/** @throws {DataError} `not_configured` or `unsupported` */
export function introspected(): Introspection {
  const introspection = Amplify.getConfig().API?.GraphQL?.modelIntrospection;
  if (introspection?.version === 1) return introspection;
  if (introspection) {
    throw new DataError('unsupported', {
      hint: `[foyer] model_introspection has version ${introspection.version}, of which this version of Foyer cannot be sure: `
        + 'update Foyer.',
    });
  }
  throw new DataError('not_configured', {
    hint: '[foyer] Amplify has no data configuration, so no model is known: call Amplify.configure(outputs) before the first '
      + 'render, and leave one copy of aws-amplify (npm dedupe).',
  });
}

interface KeyAttribute {
  readonly name?: string;
  readonly queryField?: string;
  readonly fields?: readonly string[];
}
export interface AuthRule {
  readonly allow?: string;
  readonly operations?: readonly string[];
  readonly groups?: readonly string[];
  readonly provider?: string;
  readonly ownerField?: string;
  readonly groupsField?: string;
}

export const attributesOf = <Properties>(model: IntrospectedModel, type: string): readonly Properties[] =>
  (model.attributes ?? []).filter((attribute) => attribute.type === type).map(({ properties }) => properties as Properties);

export const rulesOf = (model: IntrospectedModel): readonly AuthRule[] =>
  attributesOf<{ rules?: readonly AuthRule[] }>(model, 'auth').flatMap(({ rules = [] }) => rules);

/** Fields that the auth rules bring and the introspection leaves out. */
const authFields = (model: IntrospectedModel): readonly string[] =>
  rulesOf(model).flatMap((rule) => [
    ...(rule.allow === 'owner' ? [rule.ownerField ?? 'owner'] : []),
    ...(rule.allow === 'groups' && rule.groupsField !== undefined ? [rule.groupsField] : []),
  ]);

const plainFields = (model: IntrospectedModel): readonly string[] => [
  ...new Set([
    ...Object.values(model.fields).filter(({ type }) => !isModel(type)).map(({ name }) => name),
    ...authFields(model),
  ]),
];

export const isModel = (type: Fields[string]['type']): type is { model: string } => typeof type === 'object' && 'model' in type;

const keyOfModel = ({ primaryKeyInfo }: IntrospectedModel): readonly string[] =>
  [primaryKeyInfo.primaryKeyFieldName, ...primaryKeyInfo.sortKeyFieldNames];

/** A model as the data layer knows it. */
export function shapeOfModel(name: string): ModelShape {
  const model = introspectedModel(name);
  const fields = plainFields(model);
  const [operations] = attributesOf<{ subscriptions?: Readonly<Record<string, unknown>> | null }>(model, 'model');
  return {
    name,
    key: keyOfModel(model),
    fields,
    indexes: indexesOf(model),
    relations: Object.fromEntries(Object.values(model.fields).flatMap((field) => relation(model, field))),
    version: fields.includes('updatedAt') ? 'updatedAt' : undefined,
    // Who hears of some kinds of changes alone cannot keep rows as they are.
    subscriptions: operations?.subscriptions !== null && !Object.values(operations?.subscriptions ?? {}).includes(null),
    guestMode: guestModeOf(model),
  };
}

/** The secondary indexes, and a primary key of several fields, which is an index too, and has every row. */
const indexesOf = (model: IntrospectedModel): readonly ModelIndex[] => [
  ...(keyOfModel(model).length > 1 ? [{ query: listField(model), fields: keyOfModel(model) }] : []),
  ...attributesOf<KeyAttribute>(model, 'key').flatMap(({ queryField, fields = [] }) => (queryField ? [{ query: queryField, fields, sparse: sparseKeys(model, fields) }] : [])),
];

const sparseKeys = (model: IntrospectedModel, [, ...sort]: readonly string[]): readonly string[] =>
  sort.filter((name) => !model.fields[name]?.isRequired && !SET_BY_SERVER.includes(name));

/** The server sets them in each row, though the schema need not require them. */
const SET_BY_SERVER: readonly string[] = ['createdAt', 'updatedAt'];

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The query that lists a model. */
export const listField = ({ pluralName }: IntrospectedModel): string => `list${capital(pluralName)}`;

/** The rule that is for everybody, where the default mode asks for somebody who is signed in. */
function guestModeOf(model: IntrospectedModel): AuthMode | undefined {
  const usual = Amplify.getConfig().API?.GraphQL?.defaultAuthMode;
  if (usual !== 'userPool' && usual !== 'oidc') return undefined;
  const open = rulesOf(model).find(({ allow }) => allow === 'public');
  return open && (open.provider === 'apiKey' ? 'apiKey' : 'identityPool');
}

function relation(model: IntrospectedModel, { name, type, association }: Fields[string]): [string, Relation][] {
  if (!isModel(type) || !association) return [];
  const other = introspectedModel(type.model);
  const join = 'associatedWith' in association
    ? keyOfModel(model).flatMap((own, index) => pair(own, association.associatedWith[index]))
    : keyOfModel(other).flatMap((theirs, index) => pair(association.targetNames[index], theirs));
  return [[name, { model: type.model, many: association.connectionType === 'HAS_MANY', join }]];
}

const pair = (own: string | undefined, other: string | undefined): (readonly [string, string])[] =>
  own === undefined || other === undefined ? [] : [[own, other]];

/** What to ask of a row: all that it holds itself, custom types to their last field. */
export function selectionOf(name: string): string {
  const model = introspectedModel(name);
  return plainFields(model).map((field) => selectField(field, model.fields[field])).join(' ');
}

function selectField(name: string, field: Fields[string] | undefined): string {
  const type = field?.type;
  if (typeof type !== 'object' || !('nonModel' in type)) return name;
  const inner = introspected().nonModels[type.nonModel]?.fields ?? {};
  return `${name} { ${Object.values(inner).map((one) => selectField(one.name, one)).join(' ')} }`;
}

/** The GraphQL type of a field of a key. */
export function typeOfField(model: IntrospectedModel, field: string): string {
  const type = model.fields[field]?.type;
  if (typeof type === 'string') return type;
  return typeof type === 'object' && 'enum' in type ? type.enum : 'ID';
}
