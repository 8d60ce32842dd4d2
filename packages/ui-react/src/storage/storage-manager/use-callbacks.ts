'use client';

import type { UploadEvent, Uploader } from '@foyer/state-machines/storage';
import { useEffect } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import { watchByFrame } from '../uploader/use-channel.ts';
import type { StorageDisplayText, StorageTexts } from './display-text.ts';
import { reasonOf } from './row-text.ts';
import { storageFileOf } from './storage-file.ts';
import type { StorageManagerProps } from './storage-manager-props.ts';
import type { StoredFiles } from './stored-files.ts';

type Callbacks = Pick<StorageManagerProps, 'onChange' | 'onUploadStart' | 'onUploadSuccess' | 'onUploadError' | 'onFileRemove'>;

/** Calls the app's callbacks: each event once, and the list ten times a second at most. */
export function useCallbacks(uploader: Uploader, stored: StoredFiles, callbacks: Callbacks, texts: StorageTexts, display: StorageDisplayText): void {
  const tell = useEvent(({ type, row }: UploadEvent) => {
    if (type === 'started') callbacks.onUploadStart?.(storageFileOf(row));
    else if (type === 'done') callbacks.onUploadSuccess?.(storageFileOf(row));
    else if (type === 'failed' || type === 'rejected') callbacks.onUploadError?.(reasonOf(row, texts, display) ?? '', storageFileOf(row));
    else if (type === 'removed') callbacks.onFileRemove?.(storageFileOf(row));
  });

  const tellList = useEvent(() => callbacks.onChange?.(rowsIn(uploader, stored).map(storageFileOf)));

  useEffect(() => uploader.watch(tell), [uploader, tell]);

  useEffect(() => stored.watchRemoved((row) => tell({ type: 'removed', row })), [stored, tell]);

  useEffect(() => watchByFrame([uploader.list, uploader.totals, stored.list], tellList), [uploader, stored, tellList]);
}

const rowsIn = (uploader: Uploader, stored: StoredFiles) => [
  ...stored.list.get().flatMap((id) => stored.row(id)?.get() ?? []),
  ...uploader.list.get().flatMap((id) => uploader.row(id).get() ?? []),
];
