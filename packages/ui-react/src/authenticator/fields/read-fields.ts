import { phoneNumber } from '../../parts/phone-field/phone-number.ts';
import type { Field } from './field.ts';

/** What a person gave, by field name. A checkbox that is not ticked is an empty text. */
export type FieldValues = Readonly<Record<string, string>>;

const read = ({ name, kind, tidy, options }: Field, data: FormData): string => {
  const raw = String(data.get(name) ?? '');
  switch (kind) {
    case 'password': return raw;
    case 'phone': return phoneNumber(String(data.get(dialCodeName(name)) ?? ''), raw);
    case 'code': return raw.replace(/[\s-]/g, '');
    case 'text': return tidy ? tidy(raw.trim(), options) : raw.trim();
    case 'select': case 'radio': case 'checkbox': return raw.trim();
  }
};

/** The name of the list of dial codes beside a phone field. */
export const dialCodeName = (name: string) => (name === 'username' || name === 'phone_number' ? 'country_code' : `${name}_country_code`);

/**
 * Reads a form as it is sent: passwords to the letter, codes without spaces, phone numbers with their dial code;
 * and what an app's own inputs hold, as it stands.
 */
export const readFields = (fields: readonly Field[], data: FormData): FieldValues => ({
  ...Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))),
  ...Object.fromEntries(fields.map((field) => [field.name, read(field, data)])),
});
