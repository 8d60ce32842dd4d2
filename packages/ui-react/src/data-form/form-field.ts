import type { FieldDescription, ModelDescription, RelationDescription, Row } from '@foyer/state-machines';
import type { ComponentType, ReactNode } from 'react';
import { type InputKind, kindOf } from '../data-fields/input-kind.ts';
import type { Names } from '../data-fields/use-names.ts';
import type { FieldInputProps } from './field-input.ts';

type Awaitable<Value> = Value | Promise<Value>;

/** What an app says of a field. Everything else is the schema's. */
export interface DataFieldOptions<Value = unknown, Values = Row> {
  /** @default the field's name in sentence case, or the message `Post.title` */
  readonly label?: ReactNode;
  /** Stands under the input and is part of its description. */
  readonly hint?: ReactNode;
  /** What stands in the input while it is empty. @default nothing */
  readonly placeholder?: string | undefined;
  /** `false` where the server has a default, `true` where people must fill in what the schema leaves open. @default the schema's */
  readonly required?: boolean | undefined;
  /** Shown and not written. @default false */
  readonly readOnly?: boolean | undefined;
  /** @default true for the fields that the server writes */
  readonly hidden?: boolean | undefined;
  /** Another way to enter it: one of the kinds, or a component of the app's. */
  readonly input?: InputKind | ComponentType<FieldInputProps> | undefined;
  /** Says what is wrong with a value, beside what the type says. It may ask a server. */
  readonly validate?: ((value: Value, values: Values) => Awaitable<string | undefined>) | undefined;
  /** The value that the text of the app's own input means. Throw an `Error` with what is wrong. @default by the type */
  readonly parse?: ((text: string) => unknown) | undefined;
  /** Of a relation: which field of the other model names its rows, and is searched. @default `name`, `title` or the first text */
  readonly labelField?: string | undefined;
}

/** A field of a form, with all that its input needs. */
export interface FormField {
  /** The field's name; of a relation, the relation's. */
  readonly name: string;
  /** The model or the custom type that has it. */
  readonly owner: string;
  readonly label: ReactNode;
  /** The label as a text, for sentences about it. */
  readonly spoken: string;
  readonly kind: InputKind;
  readonly description: FieldDescription;
  readonly list: boolean;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly relation: RelationDescription | undefined;
  /** What is tied to it waits for the row of the form, which is not there yet. */
  readonly later?: boolean | undefined;
  /** The fields of the row that it writes. */
  readonly writes: readonly string[];
  /** Of a field of a row: all of them. */
  readonly siblings?: readonly FieldDescription[] | undefined;
  readonly options: DataFieldOptions;
}

/** Options of a field; a component alone is its input. */
export type FieldsOption = Readonly<Record<string, DataFieldOptions | ComponentType<FieldInputProps> | undefined>>;

export const optionsOf = (fields: FieldsOption | undefined, ...names: readonly string[]): DataFieldOptions => {
  const given = names.map((name) => fields?.[name]).find((one) => one !== undefined);
  return typeof given === 'function' ? { input: given } : given ?? {};
};

export interface FormPlan {
  readonly description: ModelDescription;
  readonly creating: boolean;
  readonly fields?: FieldsOption | undefined;
  readonly names: Names;
}

/** The fields of a form in the schema's order, a relation where its key would stand. */
export function formFields({ description: model, creating, fields, names }: FormPlan): readonly FormField[] {
  const belongsTo = model.relations.filter(({ kind, join }) => kind === 'belongsTo' && join.length > 0);
  const relationOf = (name: string) => belongsTo.find(({ join }) => join.some(([own]) => own === name));
  return model.fields.flatMap((description): FormField[] => {
    const relation = relationOf(description.name);
    if (relation && relation.join[0]?.[0] !== description.name) return [];
    const options = optionsOf(fields, ...(relation ? [relation.name] : []), description.name);
    const hidden = options.hidden ?? isHidden(description, model, creating);
    if (hidden) return [];
    const field = { ...formField(model.name, description, options, names, relation), siblings: model.fields };
    const isKey = description.role === 'key' && !creating;
    return [isKey || isWritten(description) ? { ...field, readOnly: true } : field];
  });
}

/** What the server writes is none of a person's concern, and a made key neither. */
const isHidden = ({ role, readOnly }: FieldDescription, { keyIsMade }: ModelDescription, creating: boolean) =>
  role === 'time' || role === 'owner' || (role === 'key' && keyIsMade) || (readOnly && creating);

const isWritten = ({ role, readOnly }: FieldDescription) => readOnly || role === 'time' || role === 'owner';

export function formField(
  owner: string, description: FieldDescription, options: DataFieldOptions, names: Names, relation?: RelationDescription,
): FormField {
  const name = relation?.name ?? description.name;
  const spoken = typeof options.label === 'string' ? options.label : names.field(owner, name);
  const kind = typeof options.input === 'string' ? options.input : relation ? 'relation' : kindOf(name, description.type);
  return {
    name,
    owner,
    label: options.label ?? spoken,
    spoken,
    kind,
    description,
    list: description.list,
    required: options.required ?? description.required,
    readOnly: options.readOnly ?? false,
    relation,
    writes: relation ? relation.join.map(([own]) => own) : [name],
    options,
  };
}
