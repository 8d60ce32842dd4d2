'use client';

import type { DataError } from '@foyer/state-machines';
import { useDataErrorText } from './use-data-error-text.ts';

/** What an error says to people. Most sessions meet none, so its words are loaded with the first. */
export function DataErrorText({ error }: { readonly error: DataError }) {
  const errorText = useDataErrorText();
  return errorText(error);
}
