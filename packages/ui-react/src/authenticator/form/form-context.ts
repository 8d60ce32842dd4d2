import type { PasswordPolicy } from '@foyer/state-machines';
import { createContext, use } from 'react';
import type { FieldErrors } from '../fields/check-fields.ts';
import type { Field } from '../fields/field.ts';
import type { FieldValues } from '../fields/read-fields.ts';

/** What the fields of a form share with it. */
export interface FormState {
  readonly fields: readonly Field[];
  /** What the fields hold at first. */
  readonly values: FieldValues;
  readonly errors: FieldErrors;
  readonly policy: PasswordPolicy | undefined;
  /** The ids of what introduces the form, which describes its first field and its code. */
  readonly descriptionId: string | undefined;
  /** What stands at the end of the current password's label row. */
  readonly passwordAction: React.ReactNode;
}

const nothing: FormState = {
  fields: [], values: {}, errors: {}, policy: undefined, descriptionId: undefined, passwordAction: undefined,
};

export const FormContext = createContext<FormState>(nothing);

/** The form that surrounds a component; outside of one, a form without fields. */
export const useForm = (): FormState => use(FormContext);
