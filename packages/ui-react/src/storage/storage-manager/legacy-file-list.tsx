'use client';

import type { Uploader, UploadStatus } from '@foyer/state-machines/storage';
import { type ComponentType, useEffect, useReducer } from 'react';
import type { ListModel } from '../file-list/list-model.ts';
import { watchByFrame } from '../uploader/use-channel.ts';
import type { StorageDisplayText } from './display-text.ts';
import { reasonOf } from './row-text.ts';

/** A file as a list that was written for Amplify UI knows it. */
export interface LegacyFile {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly file: File | undefined;
  readonly status: 'added' | 'queued' | 'uploading' | 'paused' | 'error' | 'uploaded';
  /** Between 0 and 100. */
  readonly progress: number;
  readonly error: string;
  readonly isImage: boolean;
  readonly resolvedKey: string | undefined;
}

/** What a list of the app's own gets. */
export interface LegacyFileListProps {
  readonly files: readonly LegacyFile[];
  readonly displayText: StorageDisplayText;
  readonly isResumable: boolean;
  readonly showThumbnails: boolean;
  readonly hasMaxFilesError: boolean;
  readonly maxFileCount: number | undefined;
  onCancelUpload(file: { readonly id: string }): void;
  onDeleteUpload(file: { readonly id: string }): void;
  onPause(file: { readonly id: string }): void;
  onResume(file: { readonly id: string }): void;
}

const STATUS = {
  added: 'added', validating: 'queued', processing: 'queued', queued: 'queued', asking: 'queued', starting: 'uploading', uploading: 'uploading',
  paused: 'paused', waitingForNetwork: 'uploading', verifying: 'uploading', done: 'uploaded', failed: 'error', rejected: 'error',
  cancelled: 'error',
} as const satisfies Record<UploadStatus, LegacyFile['status']>;

interface LegacyListProps {
  readonly List: ComponentType<LegacyFileListProps>;
  readonly ids: readonly string[];
  readonly model: ListModel;
  readonly uploader: Uploader;
  readonly maxFileCount: number | undefined;
}

/** Draws a list that takes every file at once, and so renders for each progress, once a frame. */
export function LegacyList({ List, ids, model, uploader, maxFileCount }: LegacyListProps) {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const stops = [uploader.overall, uploader.totals].map((channel) => watchByFrame(channel, redraw));
    return () => {
      for (const stop of stops) stop();
    };
  }, [uploader]);

  const rows = ids.flatMap((id) => model.row(id).get() ?? []);
  const files = rows.map((row): LegacyFile => ({
    id: row.id, key: row.path ?? row.relativePath ?? row.name, name: row.name, file: row.file, status: STATUS[row.status],
    progress: Math.round(model.progress(row.id).get().fraction * 100), error: reasonOf(row, model.texts, model.display) ?? '',
    isImage: row.type.startsWith('image/'), resolvedKey: row.path,
  }));
  return (
    <List
      files={files}
      displayText={model.display}
      isResumable={model.isResumable}
      showThumbnails={model.showThumbnails}
      hasMaxFilesError={rows.some(({ rejection }) => rejection?.code === 'too_many')}
      maxFileCount={maxFileCount}
      onCancelUpload={({ id }) => void model.remove(id)}
      onDeleteUpload={({ id }) => void model.remove(id)}
      onPause={({ id }) => model.pause(id)}
      onResume={({ id }) => model.resume(id)}
    />
  );
}
