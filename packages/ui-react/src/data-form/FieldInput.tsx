'use client';

import type { ReactNode } from 'react';
import { dataFieldMessages } from '../data-fields/data-field.messages.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { useForm } from './form-context.ts';
import type { FormField } from './form-field.ts';
import { inputs } from './inputs/inputs.ts';
import { IssueText } from './late-parts.ts';

export interface FieldInputDrawn {
  readonly field: FormField;
  /** @default the field's name */
  readonly name?: string | undefined;
  readonly value: unknown;
  readonly label?: ReactNode;
  readonly labelHidden?: boolean | undefined;
}

/** Draws the input of a field: the app's own for the field or for its kind, else ours. */
export function FieldInput({ field, name = field.name, value, label = field.label, labelHidden }: FieldInputDrawn) {
  const form = useForm();
  const { text } = useTexts(dataFieldMessages);
  const { input, hint } = field.options;
  const issue = form.issues.get(name);
  const error = typeof issue === 'object' ? issue.words : issue && <IssueText issue={issue} />;
  const own = typeof input === 'function' ? input : undefined;
  const Input = own ?? (field.readOnly && !field.relation ? inputs['read-only'] : field.list ? form.inputs.list ?? inputs.list : form.inputs[field.kind] ?? inputs[field.kind]);
  return (
    <Input
      field={field}
      name={name}
      value={value}
      label={label}
      labelHidden={labelHidden}
      marker={labelHidden || field.required || field.readOnly || field.kind === 'boolean' ? undefined : text('data-field.optional')}
      hint={hint}
      error={error}
    />
  );
}
