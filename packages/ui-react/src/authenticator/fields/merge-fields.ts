import { field, type Field, type FieldKind } from './field.ts';
import type { FieldOptions, FieldOptionsByName } from './form-fields.ts';

const kindOf = (type: string | undefined, known: Field): FieldKind => {
  if (type === undefined) return known.kind;
  if (type === 'password' || type === 'select' || type === 'checkbox') return type;
  return type === 'tel' ? 'phone' : 'text';
};

const withOptions = (known: Field, options: FieldOptions | undefined): Field => {
  if (!options) return known;
  return {
    ...known,
    kind: kindOf(options.type, known),
    type: options.type ?? known.type,
    required: options.isRequired ?? options.required ?? known.required,
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
