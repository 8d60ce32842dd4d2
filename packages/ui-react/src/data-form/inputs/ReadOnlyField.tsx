'use client';

import { useFormat } from '../../data-fields/use-format.ts';
import { TextArea } from '../../parts/text-area/TextArea.tsx';
import { TextField } from '../../parts/text-field/TextField.tsx';
import type { FieldInputProps } from '../field-input.ts';

/** A value to read and to copy. The form does not send it. */
export function ReadOnlyField({ field, name: _, value, error: _error, marker: _marker, ...texts }: FieldInputProps) {
  const format = useFormat();
  const text = format(field.description, field.kind, value);
  return field.kind === 'long-text' || text.length > 60
    ? <TextArea {...texts} readOnly value={text} rows={2} />
    : <TextField {...texts} readOnly value={text} />;
}
