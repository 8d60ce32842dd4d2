import { OneTimeCode } from '../../parts/one-time-code/OneTimeCode.tsx';
import { inputProps } from './input-props.ts';
import { field, type DrawField, type Field } from './field.ts';

const drawCode: DrawField = (drawing) => <OneTimeCode {...inputProps(drawing)} aria-describedby={drawing.form.descriptionId} />;

/** A code from a message or an authenticator app. */
export const codeField: Field = field({
  name: 'confirmation_code', kind: 'code', label: 'field.confirmation_code', missing: 'field.missing-code',
  autoComplete: 'one-time-code', inputMode: 'numeric', draw: drawCode,
});
