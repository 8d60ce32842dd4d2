'use client';

import { useEffect, useState } from 'react';
import type { AuthenticatorProps } from '../authenticator/Authenticator.tsx';
import type { Messages } from '../messages/message.ts';
import { loadUntilThere } from '../authenticator/load-until-there.ts';
import type { createTranslate, FindPhrase } from './translate.ts';
import { languagePhrase } from './translations.ts';

/** The words of an app for the English phrases of Amplify UI, where it has put some. */
export interface Vocabulary {
  isSpoken(): boolean;
  find: FindPhrase;
}

type Said = Pick<AuthenticatorProps, 'formFields' | 'locale' | 'messages'>;

/** The table of phrases: a file that only those apps load which have words of their own. */
const useTranslate = (isSpoken: boolean) => {
  const [translate, setTranslate] = useState<ReturnType<typeof createTranslate>>();
  useEffect(() => {
    if (!isSpoken || translate) return;
    return loadUntilThere(() => import('./translate.ts'), (file) => setTranslate(() => file.createTranslate()));
  }, [isSpoken, translate]);
  return translate;
};

/** The kit's texts in the language of `translations` that the app has set. */
const useLanguageFile = (tag: string | undefined) => {
  const [file, setFile] = useState<{ readonly tag: string; readonly messages: Messages }>();
  useEffect(() => {
    if (!tag) return;
    return loadUntilThere(
      async () => (await import('./languages.ts')).languages[tag]?.(),
      (messages) => messages && setFile({ tag, messages }),
    );
  }, [tag]);
  return file?.tag === tag ? file : undefined;
};

/** What the props say in the app's vocabulary, over the language that it has set. A language given by props stands. */
export const useVocabulary = (vocabulary: Vocabulary, { formFields, locale, messages }: Said): Said => {
  const isSpoken = vocabulary.isSpoken();
  const translate = useTranslate(isSpoken);
  const file = useLanguageFile(isSpoken && !locale ? vocabulary.find(languagePhrase) : undefined);
  if (!isSpoken || !translate) return { formFields, locale: locale ?? file?.tag, messages: messages ?? file?.messages };
  return { locale: locale ?? file?.tag, ...translate({ formFields, messages }, vocabulary.find, file?.messages) };
};
