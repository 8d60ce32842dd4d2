import type { DataError } from '@foyer/state-machines';
import type { ComponentType, ReactNode } from 'react';
import type { CreateInput, KeyOf, ModelName, RelationName, RowOf, UpdateInput } from '../data/schema-types.ts';
import type { InputsOption } from './form-context.ts';
import type { FieldInputProps } from './field-input.ts';
import type { DataFieldOptions } from './form-field.ts';
import type { DataFormState } from './data-form-state.ts';

/** A field of a row. A relation goes by the field that holds the other's key. */
export type FieldName<Schema, Model extends ModelName<Schema>> = keyof RowOf<Schema, Model> & string;

/** What can be placed in a form: a field, or the rows that belong to it. */
type Placed<Schema, Model extends ModelName<Schema>> = FieldName<Schema, Model> | RelationName<Schema, Model>;

/** What an app says of the fields of a model: options, or an input of its own. */
export type FieldsOf<Schema, Model extends ModelName<Schema>> = {
  readonly [Name in FieldName<Schema, Model>]?:
    | DataFieldOptions<RowOf<Schema, Model>[Name], Partial<RowOf<Schema, Model>>>
    | ComponentType<FieldInputProps>
    | undefined;
} & {
  /** The rows that belong to it. */
  readonly [Name in RelationName<Schema, Model>]?: Pick<DataFieldOptions, 'hidden' | 'hint' | 'label' | 'labelField' | 'readOnly'> | ComponentType<FieldInputProps> | undefined;
};

/** What a form needs to know, typed from the app's `Schema`. */
export interface UseDataFormOptions<Schema, Model extends ModelName<Schema>> {
  readonly model: Model;
  /** The key of the row to edit. Without it the form makes a new one. */
  readonly id?: KeyOf<Schema, Model> | undefined;
  /** What a new row starts with: defaults, or a row to copy. */
  readonly initialValues?: Partial<RowOf<Schema, Model>> | undefined;
  /** What the app says of single fields, or a component in place of one. @default what the schema says */
  readonly fields?: FieldsOf<Schema, Model> | undefined;
  /** Changes what is written: all values of a new row, the changed ones of another. */
  readonly onSubmit?: ((values: Partial<RowOf<Schema, Model>>) =>
    Partial<CreateInput<Schema, Model> | UpdateInput<Schema, Model>> | Promise<Partial<CreateInput<Schema, Model> | UpdateInput<Schema, Model>>>) | undefined;
  /** The row was written. */
  readonly onSuccess?: ((row: RowOf<Schema, Model>) => void) | undefined;
  /** It was refused. What was typed is still there. */
  readonly onError?: ((error: DataError) => void) | undefined;
}

/** @see DataFormKit.DataForm */
export interface DataFormProps<Schema, Model extends ModelName<Schema>> extends UseDataFormOptions<Schema, Model> {
  /** Inputs of the app's own for a kind of value, wherever it stands. */
  readonly inputs?: InputsOption | undefined;
  /** The fields in their order; those in a list of their own stand beside each other. @default all, one under the other */
  readonly layout?: readonly (Placed<Schema, Model> | readonly Placed<Schema, Model>[])[] | undefined;
  /**
   * Under this name, what is typed is kept while the app shows something else, and is back with the form. It is in memory
   * alone, holds no secrets, and goes when it was saved, given up, or when its person signs out. @default not kept
   */
  readonly draft?: string | undefined;
  /** @default 'Create' or 'Save' */
  readonly submitLabel?: ReactNode;
  /** Leads away. Without it there is no such button. */
  readonly onCancel?: (() => void) | undefined;
  /** Draws the whole form in place of ours. */
  readonly children?: ((form: DataFormState) => ReactNode) | undefined;
}

/** Forms for an app's models. */
export interface DataFormKit<Schema> {
  /**
   * A form for a new row, or with `id` for one that is there. Its inputs come from the schema; it checks what is typed,
   * writes what was changed, and shows what others change meanwhile.
   */
  DataForm<Model extends ModelName<Schema>>(props: DataFormProps<Schema, Model>): ReactNode;
  /** Everything of such a form but its looks. */
  useDataForm<Model extends ModelName<Schema>>(options: UseDataFormOptions<Schema, Model>): DataFormState;
}
