'use client';

import type { CollisionChoice, Uploader } from '@foyer/state-machines/storage';
import { useMemo } from 'react';
import type { ListModel } from '../file-list/list-model.ts';
import { useListTexts } from '../file-list/list-texts.ts';
import type { StorageDisplayText } from './display-text.ts';
import type { StorageManagerProps } from './storage-manager-props.ts';
import type { StoredFiles } from './stored-files.ts';

/** Whose files a list shows, and what can be done with them. */
export interface ListModelOptions extends Pick<
  StorageManagerProps, 'storage' | 'bucket' | 'displayText' | 'autoUpload' | 'isResumable' | 'showThumbnails' | 'deleteOnRemove' | 'writeOnly'
> {
  readonly uploader: Uploader;
  readonly stored: StoredFiles;
  readonly display: StorageDisplayText;
}

/** A free name cannot be looked for by those who may only write. */
const CHOICES: readonly CollisionChoice[] = ['skip', 'rename', 'replace'];

/** What rows draw from and act on: the uploader's rows, and those of files of before. */
export function useListModel(options: ListModelOptions): ListModel {
  const { uploader, stored, display, storage, bucket, autoUpload = true, isResumable = true, showThumbnails = true } = options;
  const { deleteOnRemove = false, writeOnly = false, displayText } = options;
  const texts = useListTexts();
  const removal = !deleteOnRemove ? 'list' : writeOnly ? 'none' : 'object';

  return useMemo(() => {
    const row: ListModel['row'] = (id) => stored.row(id) ?? uploader.row(id);
    const remove: ListModel['remove'] = async (id) => {
      const gone = row(id).get();
      if (removal === 'object' && gone?.status === 'done' && gone.path !== undefined) {
        if (!storage) throw new Error('[foyer] deleteOnRemove needs the storage that the objects are in. Give <StorageManager> a storage.');
        await storage.remove({ path: gone.path, bucket }, new AbortController().signal);
      }
      if (!stored.row(id)) return uploader.remove(id);
      stored.remove(id);
    };
    return {
      row,
      remove,
      progress: (id) => (stored.row(id) ? stored.progress(id) : uploader.progress(id)),
      thumbnail: stored.thumbnail,
      texts, display, uploadingText: displayText?.getUploadingText, isResumable, showThumbnails, removal,
      startsByItself: autoUpload,
      choices: writeOnly ? CHOICES.filter((choice) => choice !== 'rename') : CHOICES,
      choose: uploader.choose,
      pause: (id) => void uploader.pause(id),
      resume: uploader.resume,
      retry: uploader.retry,
      allow: (id) => void uploader.allow(id),
      cancel: (id) => void uploader.cancel(id),
      provide: uploader.provideFile,
    };
  }, [uploader, stored, texts, display, displayText, storage, bucket, autoUpload, isResumable, showThumbnails, removal, writeOnly]);
}
