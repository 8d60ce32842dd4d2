import { createContext, use, type ComponentType } from 'react';
import type { DataSource } from '../data-fields/data-source.ts';
import type { InputKind } from '../data-fields/input-kind.ts';
import type { FieldInputProps } from './field-input.ts';
import type { FieldIssue } from './read-form.ts';
import type { RowDialogProps } from './RowDialog.tsx';

/** Inputs of the app's own, by what is entered: one value, in a list too, or as `list` all values of one. */
export type InputsOption = Readonly<Partial<Record<InputKind | 'list', ComponentType<FieldInputProps>>>>;

export interface FormSurroundings {
  readonly source: DataSource;
  readonly inputs: InputsOption;
  readonly issues: ReadonlyMap<string, FieldIssue>;
  /** Makes a row of another model beside the form. Without it, rows are chosen, and none are made. */
  readonly rowDialog?: ComponentType<RowDialogProps> | undefined;
}

export const FormContext = createContext<FormSurroundings | undefined>(undefined);

export function useForm(): FormSurroundings {
  const form = use(FormContext);
  if (form) return form;
  throw new Error('[foyer] An input of a form stands outside of one, so it does not know its rows: draw it in a <DataForm> or <DataTable>.');
}
