import type { AuthenticatorProps } from '../authenticator/Authenticator.tsx';
import type { FieldOptions, FieldOptionsByName, FormFields } from '../authenticator/fields/form-fields.ts';
import type { Messages } from '../messages/message.ts';
import { phrases } from './phrases.ts';

/** The app's words for an English phrase. */
export type FindPhrase = (phrase: string) => string | undefined;

type Translated = Pick<AuthenticatorProps, 'formFields' | 'messages'>;

/** Texts that say by whom, or where to: the phrase, and what stands in it in place of the name. */
const composed = (find: FindPhrase): Record<string, string | undefined> => {
  const [emailed, texted] = [
    'Your code is on the way. To log in, enter the code we emailed to',
    'Your code is on the way. To log in, enter the code we texted to',
  ].map(find);
  const own = ['Google', 'Facebook', 'Apple', 'Amazon'].map((name) => [name, find(`Sign In with ${name}`)] as const);
  // A phrase with the name in it says what to call a provider that has none.
  const [name = '', pattern] = own.find(([name, said]) => said?.includes(name)) ?? [];
  return {
    'authenticator.continue-with': pattern?.replace(name, '{provider}'),
    ...Object.fromEntries(own.map(([name, said]) => [`authenticator.continue-with.${name}`, said])),
    'code-delivery.sent-by-email': emailed && `${emailed} {destination}`,
    'code-delivery.sent-by-text': texted && `${texted} {destination}`,
  };
};

const messagesIn = (find: FindPhrase): Messages => {
  const simple = Object.entries(phrases).map(([key, said]) => [key, [said].flat().map(find).find(Boolean)] as const);
  const said = [...simple, ...Object.entries(composed(find))].flatMap(([key, text]) => (text ? [[key, text] as const] : []));
  return Object.fromEntries(said);
};

const fieldIn = (options: FieldOptions, find: FindPhrase): FieldOptions => ({
  ...options,
  ...(options.label !== undefined && { label: find(options.label) ?? options.label }),
  ...(options.placeholder !== undefined && { placeholder: find(options.placeholder) ?? options.placeholder }),
});

const fieldsIn = (fields: FieldOptionsByName, find: FindPhrase): FieldOptionsByName =>
  Object.fromEntries(Object.entries(fields).map(([name, options]) => [name, options && name !== 'QR' ? fieldIn(options, find) : options]));

const formFieldsIn = (formFields: FormFields, find: FindPhrase): FormFields =>
  Object.fromEntries(Object.entries(formFields).map(([screen, fields]) => [screen, fields && fieldsIn(fields, find)]));

/** Says a thing again only where it has changed, so that what reads it need not render. */
const remembered = <Value>() => {
  let last: { said: string; value: Value } | undefined;
  return (value: Value): Value => {
    const said = JSON.stringify(value);
    if (last?.said !== said) last = { said, value };
    return last.value;
  };
};

/** Makes the function that lays an app's vocabulary under what it gives by props, and a language under that. One for each Authenticator. */
export const createTranslate = () => {
  const messages = remembered<Messages>();
  const formFields = remembered<FormFields>();
  return (props: Translated, find: FindPhrase, language?: Messages): Translated => ({
    messages: messages({ ...language, ...messagesIn(find), ...props.messages }),
    ...(props.formFields && { formFields: formFields(formFieldsIn(props.formFields, find)) }),
  });
};
