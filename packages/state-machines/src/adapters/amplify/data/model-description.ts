import {
  type AccessRule, type FieldDescription, type FieldRole, type FieldType, type ModelDescription, type ModelOperation,
  type RelationDescription, type Scalar, SCALARS,
} from '../../../ports/models.ts';
import { attributesOf, type AuthRule, type Field, introspected, type IntrospectedModel, introspectedModel, isModel, rulesOf, shapeOfModel } from './data-model.ts';

const OPERATIONS: readonly ModelOperation[] = ['create', 'read', 'update', 'delete'];
const TIMES = ['createdAt', 'updatedAt'];

/** A model in the words of {@link ModelDescription}. @throws {DataError} `not_configured`, `unsupported` or `unknown_model` */
export function describeModel(name: string): ModelDescription {
  const model = introspectedModel(name);
  const { key, fields, relations } = shapeOfModel(name);
  const rules = rulesOf(model).map(describeRule);
  const owners = rules.flatMap(({ ownerField }) => ownerField ?? []);
  const roleOf = (field: string): FieldRole =>
    key.includes(field) ? 'key' : TIMES.includes(field) ? 'time' : owners.includes(field) || !model.fields[field] ? 'owner' : 'data';
  return {
    name,
    plural: model.pluralName,
    key,
    keyIsMade: !model.primaryKeyInfo.isCustomPrimaryKey && key.length === 1 && key[0] === 'id',
    fields: fields.map((field) => describeField(model.fields[field] ?? undeclared(field), roleOf(field))),
    relations: Object.entries(relations).map(([field, relation]): RelationDescription =>
      ({ ...relation, name: field, kind: RELATION_KINDS[model.fields[field]?.association?.connectionType ?? 'HAS_MANY'] })),
    operations: operationsOf(model),
    rules,
  };
}

const RELATION_KINDS = { BELONGS_TO: 'belongsTo', HAS_ONE: 'hasOne', HAS_MANY: 'hasMany' } as const;

/** Rules bring fields that the introspection leaves out: the owner, the groups. The server writes them. */
const undeclared = (name: string): Field =>
  ({ name, type: 'String', isArray: false, isRequired: false, isReadOnly: true });

/** `isRequired` of a list is said of its elements, `isArrayNullable` of the list itself. */
function describeField({ name, type, isArray, isRequired, isReadOnly, isArrayNullable }: Field, role: FieldRole): FieldDescription {
  return {
    name,
    type: describeType(type),
    role,
    list: isArray,
    required: isArray ? isArrayNullable === false : isRequired,
    elementRequired: isArray && isRequired,
    readOnly: isReadOnly === true,
  };
}

function describeType(type: Field['type']): FieldType {
  if (typeof type === 'string') return isScalar(type) ? { kind: 'scalar', scalar: type } : { kind: 'unknown', name: type };
  const { enums, nonModels } = introspected();
  if ('enum' in type && enums[type.enum]) return { kind: 'enum', name: type.enum, values: enums[type.enum]?.values ?? [] };
  const custom = 'nonModel' in type ? nonModels[type.nonModel] : undefined;
  if (!custom) return { kind: 'unknown', name: Object.values(type).join() };
  return {
    kind: 'custom',
    name: custom.name,
    // Read when asked for: a custom type may hold itself.
    get fields() { return Object.values(custom.fields).filter((field) => !isModel(field.type)).map((field) => describeField(field, 'data')); },
  };
}

const isScalar = (type: string): type is Scalar => SCALARS.some((scalar) => scalar === type);

function describeRule({ allow, operations = OPERATIONS, ownerField, groups, groupsField }: AuthRule): AccessRule {
  return {
    allow: allow === 'owner' || allow === 'groups' || allow === 'private' || allow === 'public' ? allow : 'custom',
    operations: OPERATIONS.filter((one) => operations.includes(one) || (one === 'read' && READS.some((read) => operations.includes(read)))),
    ownerField: allow === 'owner' ? ownerField ?? 'owner' : undefined,
    groups: allow === 'groups' && groupsField === undefined ? groups ?? [] : undefined,
    groupsField: allow === 'groups' ? groupsField : undefined,
  };
}

const READS = ['get', 'list'];

/** What a model has switched off is `null` in the introspection. */
function operationsOf(model: IntrospectedModel): readonly ModelOperation[] {
  const [properties] = attributesOf<{ mutations?: Readonly<Record<string, unknown>> | null; queries?: unknown }>(model, 'model');
  return OPERATIONS.filter((one) => one === 'read' ? properties?.queries !== null : properties?.mutations !== null && properties?.mutations?.[one] !== null);
}
