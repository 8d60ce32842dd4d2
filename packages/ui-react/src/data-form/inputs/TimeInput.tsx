'use client';

import type { InputKind } from '../../data-fields/input-kind.ts';
import { textOf } from '../../data-fields/value-text.ts';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { TextField } from '../../parts/text-field/TextField.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { zoneName } from './zone-name.ts';

const TYPES: Readonly<Partial<Record<InputKind, string>>> = {
  date: 'date', time: 'time', 'date-time': 'datetime-local', timestamp: 'datetime-local',
};
const none = {} as const;

/** A day, a time of day, or a moment in this device's time. The zone stands beside the label. */
export function TimeInput({ field, value, marker, ...texts }: FieldInputProps) {
  const { locale } = useTexts(none);
  const text = textOf(field.kind, value);
  return (
    <TextField
      {...texts}
      type={TYPES[field.kind]}
      step={stepOf(text)}
      required={field.required}
      defaultValue={text}
      marker={[marker, zoneName(locale, field.kind, value)].filter(Boolean).join(' · ') || undefined}
    />
  );
}

/** Seconds are asked for only where there are some. */
const stepOf = (text: string) => (text.includes('.') ? '0.001' : /:\d\d:\d\d/.test(text) ? '1' : undefined);
