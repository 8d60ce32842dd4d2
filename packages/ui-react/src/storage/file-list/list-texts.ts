'use client';

import { useTexts } from '../../messages/MessagesProvider.tsx';
import { storageMessages } from '../storage-manager/display-text.ts';
import { fileListMessages } from './file-list.messages.ts';

const english = { ...storageMessages, ...fileListMessages } as const;

/** The texts of the list in the person's language, those of the widget among them. */
export const useListTexts = () => useTexts(english);

export type ListTexts = ReturnType<typeof useListTexts>;
