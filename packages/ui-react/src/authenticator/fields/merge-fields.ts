import { drawPassword } from './draw-password.tsx';
import { drawSpecial } from './draw-special.tsx';
import { drawText } from './draw-text.tsx';
import { field, type DrawField, type Field, type FieldKind } from './field.ts';
import type { FieldOptions, FieldOptionsByName } from './form-fields.ts';

/** The types of `<input>` that are more than a line of text. */
const special: Readonly<Record<string, { kind: FieldKind; draw: DrawField }>> = {
  password: { kind: 'password', draw: drawPassword },
  tel: { kind: 'phone', draw: drawSpecial },
  select: { kind: 'select', draw: drawSpecial },
  radio: { kind: 'radio', draw: drawSpecial },
  checkbox: { kind: 'checkbox', draw: drawSpecial },
};

const ofType = (type: string): Partial<Field> => ({ type, ...(special[type] ?? { kind: 'text', draw: drawText }) });

const withOptions = (known: Field, options: FieldOptions | undefined): Field => {
  if (!options) return known;
  return {
    ...known,
    ...(options.type !== undefined && options.type !== known.type ? ofType(options.type) : undefined),
    required: options.isRequired ?? options.required ?? known.required,
    unless: options.isRequired ?? options.required ? [] : known.unless,
    autoComplete: options.autocomplete ?? options.autoComplete ?? known.autoComplete,
    choices: options.options ?? known.choices,
    options,
  };
};

const place = (known: Field) => known.options.order ?? Number.POSITIVE_INFINITY;

/**
 * Lays the app's options over a screen's fields: known fields are changed, unknown ones appended, and all of them
 * sorted by `order`. Nothing that is given is changed.
 */
export const mergeFields = (known: readonly Field[], options: FieldOptionsByName | undefined): readonly Field[] => {
  if (!options) return known;
  const names = new Set(known.map(({ name }) => name));
  const added = Object.keys(options).filter((name) => !names.has(name));
  return [...known, ...added.map((name) => field({ name, required: false }))]
    .map((each) => withOptions(each, options[each.name]))
    .sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
};
