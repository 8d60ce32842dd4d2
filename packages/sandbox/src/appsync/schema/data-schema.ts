import type { AuthRule } from './auth-rule.ts';

/** The type of a field, without its lists and exclamation marks. */
export interface FieldType {
  readonly name: string;
  readonly isList: boolean;
  /** Of a list: its elements are required. */
  readonly isRequired: boolean;
  /** Of a list: the list itself is required. */
  readonly isListRequired: boolean;
}

/** A line of a model that leads to other models. */
export interface Relation {
  readonly kind: 'hasMany' | 'hasOne' | 'belongsTo';
  readonly model: string;
  /** Fields of the side that belongs, in the order of the other side's key. */
  readonly references: readonly string[];
}

export interface Validation {
  readonly kind: string;
  readonly value: string;
  readonly message: string;
}

export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly relation: Relation | undefined;
  readonly defaultValue: string | undefined;
  readonly validations: readonly Validation[];
  /** Rules of the field's own, in place of the model's. */
  readonly rules: readonly AuthRule[] | undefined;
  /** Written by the server alone, as timestamps are. */
  readonly isReadOnly: boolean;
}

export interface Index {
  readonly name: string;
  /** Null where the app wants none. */
  readonly queryField: string | null | undefined;
  readonly partition: string;
  readonly sort: readonly string[];
}

export interface PrimaryKey {
  readonly partition: string;
  readonly sort: readonly string[];
  /** Named by the app, in place of `id`. */
  readonly isCustom: boolean;
}

export type ModelOperation = 'get' | 'list' | 'create' | 'update' | 'delete' | 'onCreate' | 'onUpdate' | 'onDelete';

export interface Model {
  readonly name: string;
  readonly plural: string;
  /** With `id` and timestamps, which need not be declared; without fields that rules alone name. */
  readonly fields: readonly Field[];
  /** Fields that rules name and the model does not declare, as `owner`. */
  readonly ruleFields: readonly Field[];
  readonly key: PrimaryKey;
  readonly indexes: readonly Index[];
  readonly rules: readonly AuthRule[];
  /** The name of each operation; a disabled one has none. */
  readonly operations: Readonly<Partial<Record<ModelOperation, string>>>;
  readonly createdAt: string | undefined;
  readonly updatedAt: string | undefined;
  /** The arguments of `@model`, as they stand. */
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface CustomType {
  readonly name: string;
  readonly fields: readonly Field[];
  /** Who may see its fields, as AppSync's own directives say; without one, whoever got the value. */
  readonly rules: readonly AuthRule[];
}

export interface Argument {
  readonly name: string;
  readonly type: FieldType;
}

/** A query, mutation or subscription of the app's own. */
export interface CustomOperation {
  readonly kind: 'Query' | 'Mutation' | 'Subscription';
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly type: FieldType;
  readonly rules: readonly AuthRule[];
  /** Functions that answer one after another, each handed what the one before it answered. */
  readonly functions: readonly { readonly name: string; readonly isAsync: boolean }[];
  /** Of a subscription: the mutations that it hears. */
  readonly mutations: readonly string[];
}

/** What an app's data schema defines. */
export interface DataSchema {
  readonly models: ReadonlyMap<string, Model>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly customTypes: ReadonlyMap<string, CustomType>;
  readonly inputs: ReadonlyMap<string, CustomType>;
  readonly operations: readonly CustomOperation[];
}

/** Whether the server makes the `id` of a row that comes without one, be it the key of the app's own or not. */
export function makesId(model: Model): boolean {
  return ['ID', 'String'].includes(fieldOf(model, 'id')?.type.name ?? '');
}

/** Every field of a model's rows, those of rules included. */
export function rowFields(model: Model): readonly Field[] {
  return [...model.fields.filter((field) => !field.relation), ...model.ruleFields];
}

/** The fields that name who owns a row, or one of its fields. */
export function ownerFields(model: Model): readonly string[] {
  const rules = [...model.rules, ...model.fields.flatMap((field) => field.rules ?? [])];
  return [...new Set(rules.flatMap(({ ownerField, operations }) => (ownerField !== undefined && operations.has('listen') ? [ownerField] : [])))];
}

export function fieldOf(model: Model, name: string): Field | undefined {
  return [...model.fields, ...model.ruleFields].find((field) => field.name === name);
}
