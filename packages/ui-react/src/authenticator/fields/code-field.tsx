import type { Ref } from 'react';
import { OneTimeCode } from '../../parts/one-time-code/OneTimeCode.tsx';
import { inputProps } from './input-props.ts';
import { field, type DrawField, type Field } from './field.ts';

const drawCode = (length?: number, ref?: Ref<HTMLInputElement>): DrawField => (drawing) => (
  <OneTimeCode ref={ref} length={length} {...inputProps(drawing)} aria-describedby={drawing.form.descriptionId} />
);

/** A code of any length: that of a sign-in by a message alone may have more digits than the others. */
export const looseCodeField: Field = field({
  name: 'confirmation_code', kind: 'code', label: 'field.confirmation_code', missing: 'field.missing-code',
  autoComplete: 'one-time-code', inputMode: 'numeric', draw: drawCode(),
});

/** A code of six digits, as Cognito sends those that confirm, and as authenticator apps show them. */
export const codeField: Field = { ...looseCodeField, draw: drawCode(6) };

/** The field of a code that may be in it from the start; the ref puts it there. */
export const filledCodeField = (ref: Ref<HTMLInputElement>): Field => ({ ...codeField, draw: drawCode(6, ref) });
