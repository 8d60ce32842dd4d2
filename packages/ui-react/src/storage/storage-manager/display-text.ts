'use client';

import { useMemo } from 'react';
import { useTexts } from '../../messages/MessagesProvider.tsx';
import { percentText } from './measures.ts';
import { rejectionMessages } from './rejection.messages.ts';
import { storageErrorMessages } from './storage-error.messages.ts';
import { storageManagerMessages } from './storage-manager.messages.ts';

/** Texts as Amplify UI spells them. What is left out comes from the messages, in the person's language. */
export interface StorageDisplayText {
  readonly getFilesUploadedText: (count: number) => string;
  /** @param size written out, as `5 MB` */
  readonly getFileSizeErrorText: (size: string) => string;
  readonly getRemainingFilesText: (count: number) => string;
  readonly getSelectedFilesText: (count: number) => string;
  /**
   * What a row begins with while its file is sent, in the place of the percentage.
   * @param percentage between 0 and 100
   */
  readonly getUploadingText: (percentage: number) => string;
  readonly getUploadButtonText: (count: number) => string;
  readonly getMaxFilesErrorText: (count: number) => string;
  /** @param message why, in the person's language */
  readonly getErrorText: (message: string) => string;
  /** @param percentage between 0 and 100 */
  readonly getPausedText: (percentage: number) => string;
  readonly clearAllButtonText: string;
  readonly extensionNotAllowedText: string;
  readonly browseFilesText: string;
  /** A button of an older Amplify UI that is no more: it is taken, and shown nowhere. */
  readonly doneButtonText?: string | undefined;
  readonly dropFilesText: string;
  readonly pauseButtonText: string;
  readonly resumeButtonText: string;
  readonly uploadSuccessfulText: string;
}

/** Every text, the app's own laid over those of the language. */
export function useDisplayText(own: Partial<StorageDisplayText> | undefined, texts: StorageTexts): StorageDisplayText {
  return useMemo(() => {
    const { locale, text } = texts;
    const percent = (percentage: number) => percentText(locale, percentage / 100);
    return {
      getFilesUploadedText: (count) => text('storage.summary-done', { count }),
      getFileSizeErrorText: (size) => text('rejection.too_large', { size }),
      getRemainingFilesText: (count) => text('storage.summary-remaining', { count }),
      getSelectedFilesText: (count) => text('storage.summary-selected', { count }),
      getUploadingText: (percentage) => text('storage.percent', { percent: percent(percentage) }),
      getUploadButtonText: (count) => text('storage.upload', { count }),
      getMaxFilesErrorText: (count) => text('rejection.too_many', { count }),
      getErrorText: (message) => message,
      getPausedText: (percentage) => text('storage.paused-at', { percent: percent(percentage) }),
      clearAllButtonText: text('storage.clear'),
      extensionNotAllowedText: text('rejection.file_type'),
      browseFilesText: text('storage.browse'),
      dropFilesText: text('storage.drop'),
      pauseButtonText: text('storage.pause'),
      resumeButtonText: text('storage.resume'),
      uploadSuccessfulText: text('storage.done'),
      ...own,
    };
  }, [own, texts]);
}

/** What the widget says before there is a list, in English. */
export const storageMessages = { ...storageManagerMessages, ...rejectionMessages, ...storageErrorMessages } as const;

/** The texts of the widget in the person's language. */
export const useStorageTexts = () => useTexts(storageMessages);

export type StorageTexts = ReturnType<typeof useStorageTexts>;
