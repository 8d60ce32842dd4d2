import type { Drawing } from './field.ts';

/** What the backend asks for, whatever an app says: nobody is told that it may be left out. */
const asked: ReadonlySet<string> = new Set(['code', 'password']);

const markerOf = ({ field, text }: Drawing) => {
  if (field.required && field.unless.length > 0) return `(${text('field.one-is-enough')})`;
  return field.required || asked.has(field.kind) ? undefined : `(${text('field.optional')})`;
};

/** What the parts of all kinds take: the label and what surrounds it, the value, and what the app adds to the `<input>`. */
export const inputProps = (drawing: Drawing) => {
  const { field, label, value, error, form } = drawing;
  // The focus comes to the first field, past what the screen says above it.
  const said = form.fields[0] === field ? form.descriptionId : undefined;
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
    marker: markerOf(drawing),
    defaultValue: value || defaultValue,
    readOnly: isReadOnly,
    'aria-describedby': [attributes['aria-describedby'], said].filter(Boolean).join(' ') || undefined,
    'aria-required': (field.required && field.unless.length === 0) || undefined,
    ...(autocapitalize ? { autoCapitalize: autocapitalize } : undefined),
  };
};
