import type { ModelShape } from '../../ports/data.ts';
import type {
  AccessRule, FieldDescription, FieldRole, FieldType, ModelDescription, ModelOperation, RelationDescription, Scalar,
} from '../../ports/models.ts';

/** A field of a model in memory, in few words: a scalar, or a type with what else is said of it. */
export type MemoryField = Scalar | FieldType | (Partial<Omit<FieldDescription, 'name' | 'type'>> & { readonly type: Scalar | FieldType });

/** What forms and tables are told of a model, beside its rows. */
export interface MemoryDescription {
  /** Its name for many. @default its name with an `s` */
  readonly plural?: string | undefined;
  /** @default all */
  readonly operations?: readonly ModelOperation[] | undefined;
  /** @default none */
  readonly rules?: readonly AccessRule[] | undefined;
}

interface Described extends MemoryDescription {
  readonly fields: readonly string[] | Readonly<Record<string, MemoryField>>;
}

export const isNames = (fields: Described['fields']): fields is readonly string[] => Array.isArray(fields);

/** A model with its shape, as a backend describes it. */
export function describeMemoryModel(shape: ModelShape, model: Described): ModelDescription {
  const { plural = `${shape.name}s`, operations = ['create', 'read', 'update', 'delete'], rules = [] } = model;
  const fields = isNames(model.fields) ? {} : model.fields;
  const owners = rules.flatMap(({ ownerField }) => ownerField ?? []);
  const roleOf = (name: string): FieldRole =>
    shape.key.includes(name) ? 'key' : name === 'createdAt' || name === 'updatedAt' ? 'time' : owners.includes(name) ? 'owner' : 'data';
  return {
    name: shape.name,
    plural,
    key: shape.key,
    keyIsMade: shape.key.join() === 'id',
    fields: shape.fields.map((name) => describeField(name, fields[name] ?? USUAL[roleOf(name)], roleOf(name))),
    relations: Object.entries(shape.relations).map(([name, relation]): RelationDescription =>
      ({ ...relation, name, kind: relation.many ? 'hasMany' : relation.join.some(([own]) => !shape.key.includes(own)) ? 'belongsTo' : 'hasOne' })),
    operations,
    rules,
  };
}

/** What a field is where nothing is said of it. */
const USUAL: Readonly<Record<FieldRole, MemoryField>> = {
  data: 'String',
  key: { type: 'ID', required: true },
  time: { type: 'AWSDateTime', readOnly: true },
  owner: 'String',
};

function describeField(name: string, field: MemoryField, role: FieldRole): FieldDescription {
  const said = typeof field === 'object' && 'type' in field ? field : { type: field };
  return {
    name, role, list: false, required: false, elementRequired: false, readOnly: false, ...said,
    type: typeof said.type === 'string' ? { kind: 'scalar', scalar: said.type } : said.type,
  };
}
