'use client';

import { useFormat } from '../data-fields/use-format.ts';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { Button } from '../parts/button/Button.tsx';
import { conflict, conflictActions, conflictText } from './DataForm.css.ts';
import { conflictMessages } from './conflict.messages.ts';
import type { FormField } from './form-field.ts';
import type { DataFormState } from './data-form-state.ts';

/** What somebody else has made of a field that was changed here too, and the choice between the two. */
export function FieldConflict({ form, field }: { readonly form: DataFormState; readonly field: FormField }) {
  const { rich, text } = useTexts(conflictMessages);
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
