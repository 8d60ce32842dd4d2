'use client';

import { useMemo, type ReactNode } from 'react';
import { LanguageContext, useLanguage, useTexts } from '../../messages/MessagesProvider.tsx';
import { screenPanelMessages } from './screen-panel.messages.ts';

/** Around a form in which something is chosen and nothing typed: without a network it does not say that what was typed is kept. */
export function NothingTyped({ children }: { readonly children: ReactNode }) {
  const offline = useTexts(screenPanelMessages).text('panel.offline');
  const words = useMemo(() => ({ 'authenticator.offline': offline, 'error.offline': offline }), [offline]);
  return <LanguageContext value={useLanguage(undefined, words)}>{children}</LanguageContext>;
}
