'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { useEffect, useRef } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import { watchByFrame } from '../uploader/use-channel.ts';
import type { StorageManagerProps } from './storage-manager-props.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';

/**
 * Keeps the files of before and those of now one list: one that was uploaded is none of before. With `value` the app has
 * the last word on which they are.
 */
export function useStoredValue(uploader: Uploader, stored: StoredFiles, { value, onValueChange }: Pick<StorageManagerProps, 'value' | 'onValueChange'>): void {
  const told = useRef<ReadonlySet<string>>(new Set());
  const leaving = useRef(new Set<string>());

  useEffect(() => {
    if (!value) return;
    const wanted = new Set(value.map(({ key }) => key));
    const held = new Set<string>();
    for (const { id, key } of uploaded(uploader)) {
      if (wanted.has(key)) held.add(key);
      else if (told.current.has(key)) {
        // Until it is gone, the app is not told that it is still here.
        leaving.current.add(id);
        void uploader.remove(id).finally(() => leaving.current.delete(id));
      }
    }
    told.current = wanted;
    stored.set(value.filter(({ key }) => !held.has(key)));
  }, [value, uploader, stored]);

  const tell = useEvent(() => {
    const before = stored.all();
    // To go through thousands of rows in each frame is for those who want to hear of it.
    if (!value && !onValueChange && before.length === 0) return;
    const now = new Set(uploaded(uploader).map(({ key }) => key));
    const left = before.filter(({ key }) => !now.has(key));
    if (left.length < before.length) stored.set(left);
    const files = storedIn(uploader, stored, leaving.current);
    const isNews = files.length !== told.current.size || files.some(({ key }) => !told.current.has(key));
    if (!isNews) return;
    told.current = new Set(files.map(({ key }) => key));
    onValueChange?.(files);
  });

  useEffect(() => {
    told.current = new Set(storedIn(uploader, stored).map(({ key }) => key));
    const stop = watchByFrame([uploader.list, uploader.totals, stored.list], tell);
    return () => {
      stop();
      // What is not told yet: an app may go elsewhere as soon as a file is stored.
      tell();
    };
  }, [uploader, stored, tell]);
}

const uploaded = (uploader: Uploader) =>
  uploader.list.get().flatMap((id) => {
    const row = uploader.row(id).get();
    return row?.status === 'done' && row.path !== undefined ? [{ id, key: row.path, size: row.size }] : [];
  });

/** What is in storage: the files of before, and those that were uploaded. */
export const storedIn = (uploader: Uploader, stored: StoredFiles, leaving: ReadonlySet<string> = NONE): readonly StoredFile[] => [
  ...stored.all(),
  ...uploaded(uploader).flatMap(({ id, key, size }) => (leaving.has(id) ? [] : [{ key, size }])),
];

const NONE: ReadonlySet<string> = new Set();
