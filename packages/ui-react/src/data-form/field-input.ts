import type { ReactNode } from 'react';
import type { FormField } from './form-field.ts';

/** What the input of a field is given. It holds its value itself and sends it with the form, under `name`. */
export interface FieldInputProps {
  readonly field: FormField;
  /** Under which the form sends the value; of a list each of its values, or an empty one where there is none. */
  readonly name: string;
  /** The stored value, or what a new row starts with. Of a relation: the row's fields that hold the other's key. */
  readonly value: unknown;
  readonly label: ReactNode;
  /** @default false */
  readonly labelHidden?: boolean | undefined;
  /** A word after the label. */
  readonly marker: ReactNode;
  readonly hint: ReactNode;
  readonly error: ReactNode;
}
