import type { Drawing } from './field.ts';

/** What the backend asks for, whatever an app says: nobody is told that it may be left out. */
const asked: ReadonlySet<string> = new Set(['code', 'password']);

/** What the parts of all kinds take: the label and what surrounds it, the value, and what the app adds to the `<input>`. */
export const inputProps = ({ field, label, value, error, text }: Drawing) => {
  const {
    label: _label, labelHidden, hint, isRequired, required, type, options, order, autocomplete, autocapitalize,
    autoComplete, dialCode, dialCodeList, defaultValue, isReadOnly, pattern, minLength, maxLength, ...attributes
  } = field.options;
  return {
    ...attributes,
    name: field.name,
    label,
    labelHidden,
    hint,
    error,
    marker: field.required || asked.has(field.kind) ? undefined : `(${text('field.optional')})`,
    defaultValue: value || defaultValue,
    readOnly: isReadOnly,
    'aria-required': field.required || undefined,
    ...(autocapitalize ? { autoCapitalize: autocapitalize } : undefined),
  };
};
