import { OneTimeCode } from '../../parts/one-time-code/OneTimeCode.tsx';
import { inputProps } from './input-props.ts';
import { field, type DrawField, type Field } from './field.ts';

const drawCode = (length?: number): DrawField => (drawing) => (
  <OneTimeCode length={length} {...inputProps(drawing)} aria-describedby={drawing.form.descriptionId} />
);

/** A code of any length: that of a sign-in by a message alone may have more digits than the others. */
export const looseCodeField: Field = field({
  name: 'confirmation_code', kind: 'code', label: 'field.confirmation_code', missing: 'field.missing-code',
  autoComplete: 'one-time-code', inputMode: 'numeric', draw: drawCode(),
});

/** A code of six digits, as Cognito sends those that confirm, and as authenticator apps show them. */
export const codeField: Field = { ...looseCodeField, draw: drawCode(6) };
