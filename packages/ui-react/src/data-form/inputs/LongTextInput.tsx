'use client';

import { textOf } from '../../data-fields/value-text.ts';
import { TextArea } from '../../parts/text-area/TextArea.tsx';
import type { FieldInputProps } from '../field-input.ts';

/** Lines of text. */
export const LongTextInput = ({ field, value, ...texts }: FieldInputProps) => (
  <TextArea {...texts} required={field.required} placeholder={field.options.placeholder} defaultValue={textOf('long-text', value)} />
);
