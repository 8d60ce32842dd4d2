'use client';

import { Fragment } from 'react';
import { useFormat } from '../data-fields/use-format.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { cell, conflict, conflictActions, conflictText, line } from './DataForm.css.ts';
import { dataFormMessages } from './data-form.messages.ts';
import { FieldInput } from './FieldInput.tsx';
import type { FormField } from './form-field.ts';
import type { DataFormState } from './use-data-form.ts';

/** The fields in their order; those in a list of their own stand beside each other. */
export type FormLayout = readonly (string | readonly string[])[];

interface FormLinesProps {
  readonly form: DataFormState;
  readonly layout: FormLayout | undefined;
}

/** The inputs of a form, line by line. */
export function FormLines({ form, layout }: FormLinesProps) {
  const lines = layout ?? form.fields.map(({ name }) => name);
  const fieldOf = (name: string) => form.fields.find((field) => field.name === name || field.writes.includes(name));
  return lines.map((entry) => {
    const names = typeof entry === 'string' ? [entry] : entry;
    const fields = names.flatMap((name) => fieldOf(name) ?? []);
    return (
      <div key={names.join()} className={line} data-columns={fields.length > 1 ? fields.length : undefined}>
        {fields.map((field) => (
          <div key={field.name} className={cell} data-foyer-part="data-form.field" data-field={field.name}>
            <Fragment key={form.inputKey(field.name)}>
              <FieldInput field={field} value={field.relation ? form.values : form.values[field.name]} />
            </Fragment>
            {form.conflicts.has(field.name) && <Conflict form={form} field={field} />}
          </div>
        ))}
      </div>
    );
  });
}

function Conflict({ form, field }: { readonly form: DataFormState; readonly field: FormField }) {
  const { rich, text } = useTexts(dataFormMessages);
  const format = useFormat();
  const value = format(field.description, field.kind, form.values[field.writes[0] ?? field.name]);
  return (
    <div className={conflict} data-foyer-part="data-form.conflict">
      <span className={conflictText}>
        {value ? rich('data-form.conflict', { value: <bdi><strong>{value}</strong></bdi> }) : text('data-form.conflict-empty')}
      </span>
      <span className={conflictActions}>
        <Button variant="quiet" data-conflict="" onClick={() => form.resolve(field.name, 'mine')}>{text('data-form.keep-mine')}</Button>
        <Button variant="quiet" onClick={() => form.resolve(field.name, 'theirs')}>{text('data-form.take-theirs')}</Button>
      </span>
    </div>
  );
}
