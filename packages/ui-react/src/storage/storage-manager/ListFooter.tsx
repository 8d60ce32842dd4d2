'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import type { ComponentType } from 'react';
import { useLook } from '../uploader/use-channel.ts';
import type { StorageDisplayText } from './display-text.ts';
import { type FileListFooterProps, slots } from './slots.tsx';

interface ListFooterProps {
  readonly uploader: Uploader;
  readonly display: StorageDisplayText;
  readonly Footer: ComponentType<FileListFooterProps> | undefined;
  onClear(): void;
}

/** Where files wait for the person's word: the way to give it. */
export function ListFooter({ uploader, display, Footer = slots.FileListFooter, onClear }: ListFooterProps) {
  const waiting = useLook(uploader.totals, ({ added, validating, processing }) => added + validating + processing);
  if (waiting === 0) return null;
  return <Footer remainingFilesCount={waiting} displayText={display} onClearAll={onClear} onUploadAll={() => uploader.start()} />;
}
