'use client';

import type { CollisionChoice, FileEntry, Uploader, UploadProgress, UploadRow, UploadTotals } from '@foyer/state-machines/storage';
import { useMemo } from 'react';
import { useChannel } from './use-channel.ts';
import { useUploader } from './use-uploader.ts';

/** One file, and what can be done with it. */
export interface Upload {
  /** `undefined` once it was taken out of the list. */
  readonly row: UploadRow | undefined;
  start(): void;
  pause(): Promise<void>;
  resume(): void;
  cancel(): Promise<void>;
  retry(): void;
  /** Answers a row that is `asking`. */
  choose(choice: CollisionChoice): void;
  remove(): Promise<void>;
  /** Gives an upload of before a reload its file. Answers `false` where it is another one. */
  provideFile(file: File | FileEntry): Promise<boolean>;
  /** Has the browser ask whether it may read the file of a row that `needsPermission`; call it in the handler of a press. */
  allow(): Promise<boolean>;
}

/** One file of the nearest uploader, or of the given one. Renders when its row changes, and for no progress. */
export function useUpload(id: string, given?: Uploader): Upload {
  const uploader = useUploader(given);
  const row = useChannel(uploader.row(id));
  return useMemo(
    () => ({
      row,
      start: () => uploader.start(id),
      pause: () => uploader.pause(id),
      resume: () => uploader.resume(id),
      cancel: () => uploader.cancel(id),
      retry: () => uploader.retry(id),
      choose: (choice) => uploader.choose(id, choice),
      remove: () => uploader.remove(id),
      provideFile: (file) => uploader.provideFile(id, file),
      allow: () => uploader.allow(id),
    }),
    [uploader, id, row],
  );
}

/** How far a file is, or all of them without an `id`. Renders ten times a second while bytes move: draw little with it. */
export function useUploadProgress(id?: string, given?: Uploader): UploadProgress {
  const uploader = useUploader(given);
  return useChannel(id === undefined ? uploader.overall : uploader.progress(id));
}

/** The ids of all files, in the order in which they came. */
export const useUploadList = (given?: Uploader): readonly string[] => useChannel(useUploader(given).list);

/** How many files are where. */
export const useUploadTotals = (given?: Uploader): UploadTotals => useChannel(useUploader(given).totals);
