'use client';

import { useEffect, useState } from 'react';
import type { AuthenticatorProps } from '../authenticator/Authenticator.tsx';
import type { createTranslate, FindPhrase } from './translate.ts';

/** The words of an app for the English phrases of Amplify UI, where it has put some. */
export interface Vocabulary {
  isSpoken(): boolean;
  find: FindPhrase;
}

type Said = Pick<AuthenticatorProps, 'formFields' | 'messages'>;

/** What the props say in the app's vocabulary. The table of phrases is a file that only those apps load which have one. */
export const useVocabulary = (vocabulary: Vocabulary, { formFields, messages }: Said): Said => {
  const isSpoken = vocabulary.isSpoken();
  const [translate, setTranslate] = useState<ReturnType<typeof createTranslate>>();

  useEffect(() => {
    if (!isSpoken || translate) return;
    let current = true;
    void import('./translate.ts').then((file) => current && setTranslate(() => file.createTranslate()));
    return () => {
      current = false;
    };
  }, [isSpoken, translate]);

  return isSpoken && translate ? translate({ formFields, messages }, vocabulary.find) : { formFields, messages };
};
