'use client';

import type { AuthError } from '@foyer/state-machines';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { authErrorMessages } from '../auth-error.messages.ts';

/** The sentence for a failure. What the app's own trigger said goes before ours. */
export const useErrorText = (error: AuthError | null): string | undefined => {
  const { text } = useTexts(authErrorMessages);
  if (!error) return undefined;
  return (error.code === 'rejected_by_app' && error.reason) || text(`error.${error.code}`);
};
