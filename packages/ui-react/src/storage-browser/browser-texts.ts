'use client';

import type { StorageError } from '@foyer/state-machines/storage';
import { useTexts } from '../messages/MessagesProvider.tsx';
import { storageErrorMessages } from '../storage/storage-manager/storage-error.messages.ts';
import { tellDeveloper } from '../tell-developer.ts';
import { storageBrowserMessages } from './storage-browser.messages.ts';

const english = { ...storageErrorMessages, ...storageBrowserMessages } as const;

/** The texts of the browser in the person's language. */
export const useBrowserTexts = () => useTexts(english);

export type BrowserTexts = ReturnType<typeof useBrowserTexts>;

/** Why something did not come about. */
export function errorText({ code, hint }: StorageError, { text }: BrowserTexts): string {
  tellDeveloper(hint);
  switch (code) {
    case 'access_denied': return text('browser.error-denied');
    case 'not_found': return text('browser.error-missing');
    case 'invalid_input': return text('browser.error-invalid');
    default: return text(`storage-error.${code}`);
  }
}
