import { Fragment, type ReactNode } from 'react';
import type { Texts } from '../../messages/MessagesProvider.tsx';
import type { Field } from '../fields/field.ts';
import type { fieldMessages } from '../fields/field.messages.ts';
import type { FormState } from './form-context.ts';

/** An attribute without a label of its own is called by its name: `custom:favourite_team` is “Favourite team”. */
const nameInWords = (name: string) => {
  const words = name.replace(/^custom:/, '').replace(/[_-]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Draws the fields of a form in their order. */
export const drawFields = (form: FormState, { text, locale }: Texts<typeof fieldMessages>): ReactNode => {
  const labelOf = ({ options, label, name }: Field) => options.label ?? (label ? text(label) : nameInWords(name));
  return form.fields.map((field) => (
    <Fragment key={field.name}>
      {field.draw({ field, label: labelOf(field), value: form.values[field.name], error: form.errors[field.name], form, text, locale })}
    </Fragment>
  ));
};
