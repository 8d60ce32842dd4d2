import type { CheckContext, Field } from './field.ts';
import type { FieldValues } from './read-fields.ts';

/** What is wrong, in the person's words, by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Lenient on purpose: the backend has the last word, this one catches slips. */
export const emailShape = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

const shape = (field: Field, value: string, { text }: CheckContext): string | undefined => {
  if (field.kind === 'phone' && value.length < 5) return text('field.bad-phone');
  if (field.type === 'email' && !emailShape.test(value)) return text('field.bad-email');
  if (field.type === 'url' && !URL.canParse(value)) return text('field.bad-url');
  if (field.kind === 'code' && !/^\d+$/.test(value) && field.inputMode === 'numeric') return text('field.bad-code');
  return undefined;
};

const limits = ({ options }: Field, value: string, { text }: CheckContext): string | undefined => {
  if (options.minLength !== undefined && value.length < options.minLength) return text('field.too-short', { count: options.minLength });
  if (options.maxLength !== undefined && value.length > options.maxLength) return text('field.too-long', { count: options.maxLength });
  if (options.pattern && !new RegExp(`^(?:${options.pattern})$`, 'u').test(value)) return options.title ?? text('field.bad-format');
  return undefined;
};

const check = (field: Field, values: FieldValues, context: CheckContext): string | undefined => {
  const value = values[field.name] ?? '';
  if (field.repeats && value !== values[field.repeats]) return context.text('field.passwords-differ');
  if (!value) return field.required && !field.unless.some((name) => values[name]) ? context.text(field.missing) : undefined;
  return field.check?.(value, context) ?? shape(field, value, context) ?? limits(field, value, context);
};

/** Checks what was given against what the fields ask for. An empty answer means that all is well. */
export const checkFields = (fields: readonly Field[], values: FieldValues, context: CheckContext): FieldErrors =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const error = check(field, values, context);
      return error ? [[field.name, error]] : [];
    }),
  );
