'use client';

import { Checkbox } from '../../parts/checkbox/Checkbox.tsx';
import type { FieldInputProps } from '../field-input.ts';

/** A yes or no. */
export const BooleanInput = ({ name, value, label, labelHidden, hint, error, field }: FieldInputProps) => (
  <Checkbox
    name={name}
    label={labelHidden ? '' : label}
    aria-label={labelHidden ? field.spoken : undefined}
    hint={hint}
    error={error}
    defaultChecked={value === true}
  />
);
