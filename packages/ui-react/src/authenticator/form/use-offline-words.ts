'use client';

import { use } from 'react';
import { LanguageContext, useTexts } from '../../messages/MessagesProvider.tsx';
import { authErrorMessages } from '../auth-error.messages.ts';
import { screenPanelMessages } from './screen-panel.messages.ts';

const messages = { ...authErrorMessages, ...screenPanelMessages };

/**
 * What is said without a network where nothing is typed, so that nothing is said to be kept. An app that has words of its
 * own for the failure alone means them here too.
 */
export const useOfflineWords = (): string => {
  const { messages: own } = use(LanguageContext);
  const { text } = useTexts(messages);
  return text('error.offline' in own && !('panel.offline' in own) ? 'error.offline' : 'panel.offline');
};
