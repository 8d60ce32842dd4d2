import { sentenceCase } from '../data-fields/sentence-case.ts';
import { type FormField, formField } from './form-field.ts';
import type { Names } from '../data-fields/use-names.ts';

/** One value of a list, as a field. A blank one is left out, so none is required. */
export const itemField = (field: FormField): FormField => ({ ...field, list: false, required: field.kind === 'custom' });

const plain: Names = {
  locale: 'en',
  model: sentenceCase,
  inText: sentenceCase,
  models: (_, plural) => sentenceCase(plural),
  field: (_, name) => sentenceCase(name),
  value: (_, value) => sentenceCase(value),
};

/** The fields of a custom type. Reading a form needs no names. */
export const partFields = ({ description: { type } }: FormField, names: Names = plain): readonly FormField[] =>
  type.kind === 'custom' ? type.fields.map((part) => formField(type.name, part, {}, names)) : [];
