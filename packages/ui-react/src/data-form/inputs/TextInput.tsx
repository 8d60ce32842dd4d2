'use client';

import type { InputKind } from '../../data-fields/input-kind.ts';
import { textOf } from '../../data-fields/value-text.ts';
import { TextField } from '../../parts/text-field/TextField.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { LongTextInput } from './LongTextInput.tsx';

const verbatim = { dir: 'ltr', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } as const;

/** Numbers are texts with the right keyboard: a number input drops what it cannot read, and turns under the wheel. */
const KINDS: Readonly<Partial<Record<InputKind, object>>> = {
  email: { type: 'email' },
  url: { type: 'url', placeholder: 'https://' },
  ip: verbatim,
  integer: { ...verbatim, inputMode: 'numeric' },
  number: { ...verbatim, inputMode: 'decimal' },
};

/** A line of text. */
export function TextInput(props: FieldInputProps) {
  const { field, value, error, ...texts } = props;
  const text = textOf(field.kind, value);
  if (field.kind === 'text' && text.includes('\n')) return <LongTextInput {...props} />;
  return (
    <TextField
      autoComplete="off"
      placeholder={field.options.placeholder}
      {...KINDS[field.kind]}
      {...texts}
      error={error}
      required={field.required}
      defaultValue={text}
    />
  );
}
