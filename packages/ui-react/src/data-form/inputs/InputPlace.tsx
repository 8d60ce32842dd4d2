'use client';

import { Field } from '../../parts/field/Field.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { place } from './inputs.css.ts';

/** Keeps the place of an input whose file is on its way. */
export const InputPlace = ({ label, labelHidden, marker, hint }: FieldInputProps) => (
  <Field label={label} labelHidden={labelHidden} marker={marker} hint={hint}>
    {({ id }) => <div id={id} className={place} />}
  </Field>
);
