'use client';

import { Fragment } from 'react';
import { cell, line } from './DataForm.css.ts';
import { FieldInput } from './FieldInput.tsx';
import { FieldConflict } from './late-parts.ts';
import type { DataFormState } from './data-form-state.ts';

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
              <FieldInput field={field} value={field.relation ? form.drawn : form.drawn[field.name]} />
            </Fragment>
            {form.conflicts.has(field.name) && <FieldConflict form={form} field={field} />}
          </div>
        ))}
      </div>
    );
  });
}
