'use client';

import type { DataError } from '@foyer/state-machines';
import { use } from 'react';
import { LanguageContext } from '../messages/MessagesProvider.tsx';
import { errorWords } from './error-words.ts';

/** Writes errors for people, in their language. */
export function useDataErrorText(): (error: DataError) => string {
  const language = use(LanguageContext);
  return (error) => errorWords(error, language);
}
