'use client';

import { useTexts } from '../../messages/MessagesProvider.tsx';
import { countries } from '../../parts/phone-field/dial-codes.ts';
import { PhoneField } from '../../parts/phone-field/PhoneField.tsx';
import { TextField } from '../../parts/text-field/TextField.tsx';
import type { FieldInputProps } from '../field-input.ts';
import { inputMessages } from './inputs.messages.ts';

/** A phone number. What is stored and has no country code is shown and changed as it is. */
export function PhoneInput({ field: _, name, value, ...texts }: FieldInputProps) {
  const { text, locale } = useTexts(inputMessages);
  const stored = typeof value === 'string' ? value : '';
  const known = countries(locale, undefined);
  const dialCode = stored === ''
    ? known.find(({ region }) => region === homeRegion())?.dialCode ?? '+1'
    : known.map((country) => country.dialCode).filter((code) => stored.startsWith(code)).toSorted((a, b) => b.length - a.length)[0];
  if (dialCode === undefined) return <TextField {...texts} name={name} type="tel" dir="ltr" defaultValue={stored} />;
  return (
    <PhoneField
      {...texts}
      name={name}
      dialCodeName={`${name}.code`}
      dialCodeLabel={text('data-field.country-code')}
      defaultDialCode={dialCode}
      defaultValue={stored.slice(dialCode.length)}
      autoComplete="off"
      locale={locale}
    />
  );
}

const homeRegion = () => new Intl.Locale(navigator.language).maximize().region;
