import type { Field } from './field.ts';

/** What a person gave, by field name. A checkbox that is not ticked is an empty text. */
export type FieldValues = Readonly<Record<string, string>>;

const digits = (text: string) => text.replace(/\D/g, '');

/** A phone number as E.164 has it. A number that starts with `+` brings its own dial code. */
const phoneNumber = (number: string, dialCode: string) => {
  const typed = number.trim();
  if (!digits(typed)) return '';
  return `+${typed.startsWith('+') ? '' : digits(dialCode)}${digits(typed)}`;
};

const read = ({ name, kind }: Field, data: FormData): string => {
  const raw = String(data.get(name) ?? '');
  switch (kind) {
    case 'password': return raw;
    case 'phone': return phoneNumber(raw, String(data.get(dialCodeName(name)) ?? ''));
    case 'code': return raw.replace(/[\s-]/g, '');
    case 'text': case 'select': case 'checkbox': return raw.trim();
  }
};

/** The name of the list of dial codes beside a phone field. */
export const dialCodeName = (name: string) => (name === 'username' || name === 'phone_number' ? 'country_code' : `${name}_country_code`);

/** Reads a form's fields as they are sent: passwords to the letter, codes without spaces, phone numbers with their dial code. */
export const readFields = (fields: readonly Field[], data: FormData): FieldValues =>
  Object.fromEntries(fields.map((field) => [field.name, read(field, data)]));
