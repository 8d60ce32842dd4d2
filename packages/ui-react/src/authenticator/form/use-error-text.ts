'use client';

import type { AuthError } from '@foyer/state-machines';
import { useCallback } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { authErrorMessages } from '../auth-error.messages.ts';

/** Gives the sentence for a failure. What the app's own trigger said goes before ours. */
export const useErrorTextOf = () => {
  const { text } = useTexts(authErrorMessages);
  return useCallback(
    (error: AuthError | null) =>
      error ? (error.code === 'rejected_by_app' && error.reason) || text(`error.${error.code}`) : undefined,
    [text],
  );
};

/** The sentence for a failure. */
export const useErrorText = (error: AuthError | null): string | undefined => useErrorTextOf()(error);
