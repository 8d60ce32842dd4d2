'use client';

import type { Uploader, UploadStatus } from '@foyer/state-machines/storage';
import { type ComponentType, createContext, use, useEffect, useMemo, useReducer, useState } from 'react';
import { FileList } from '../file-list/FileList.tsx';
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

/** What the widget's own list draws from, where it stands in the app's. */
interface OwnList {
  readonly model: ListModel;
  readonly actions: LegacyActions;
  readonly onEmptied: () => void;
}

type LegacyActions = Pick<LegacyFileListProps, 'onCancelUpload' | 'onDeleteUpload' | 'onPause' | 'onResume'>;

const OwnListContext = createContext<OwnList | undefined>(undefined);

interface LegacyListProps {
  readonly List: ComponentType<LegacyFileListProps>;
  readonly ids: readonly string[];
  readonly model: ListModel;
  readonly uploader: Uploader;
  readonly maxFileCount: number | undefined;
  readonly onEmptied: () => void;
}

/** Draws a list that takes every file at once, and so renders for each progress, ten times a second. */
export function LegacyList({ List, ids, model, uploader, maxFileCount, onEmptied }: LegacyListProps) {
  const [notDeleted, setNotDeleted] = useState<ReadonlySet<string>>(new Set());
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => watchByFrame([uploader.overall, uploader.totals], redraw), [uploader]);

  const own = useMemo((): OwnList => {
    const remove = ({ id }: { readonly id: string }) => void model.remove(id).catch(() => setNotDeleted((before) => new Set([...before, id])));
    const actions: LegacyActions = {
      onCancelUpload: remove,
      onDeleteUpload: remove,
      onPause: ({ id }) => model.pause(id),
      onResume: ({ id }) => model.resume(id),
    };
    return { model, actions, onEmptied };
  }, [model, onEmptied]);

  const rows = ids.flatMap((id) => model.row(id).get() ?? []);
  const files = rows.map((row): LegacyFile => ({
    id: row.id, key: row.path ?? row.relativePath ?? row.name, name: row.name, file: row.file, status: STATUS[row.status],
    progress: Math.round(model.progress(row.id).get().fraction * 100),
    error: notDeleted.has(row.id) ? model.texts.text('storage.not-deleted') : (reasonOf(row, model.texts, model.display) ?? ''),
    isImage: row.type.startsWith('image/'), resolvedKey: row.path,
  }));
  return (
    <OwnListContext value={own}>
      <List
        files={files}
        displayText={model.display}
        isResumable={model.isResumable}
        showThumbnails={model.showThumbnails}
        hasMaxFilesError={rows.some(({ rejection }) => rejection?.code === 'too_many')}
        maxFileCount={maxFileCount}
        {...own.actions}
      />
    </OwnListContext>
  );
}

/**
 * The widget's own list in the app's, of the files that it is given. What the app puts in the place of a callback is done.
 *
 * @throws outside of a `<StorageManager>`
 */
export function OwnFileList({ files, isResumable, showThumbnails, onCancelUpload, onDeleteUpload, onPause, onResume }: LegacyFileListProps) {
  const own = use(OwnListContext);
  if (!own) {
    throw new Error('[foyer] <StorageManager.FileList> draws the files of a <StorageManager>, and there is none round it. Use it in components={{ FileList }}.');
  }
  const { model, actions, onEmptied } = own;
  const shown = useMemo((): ListModel => ({
    ...model,
    isResumable,
    showThumbnails,
    async remove(id) {
      const [asked, given] = model.row(id).get()?.status === 'done' ? [onDeleteUpload, actions.onDeleteUpload] : [onCancelUpload, actions.onCancelUpload];
      if (asked === given) await model.remove(id);
      else asked({ id });
    },
    cancel: (id) => (onCancelUpload === actions.onCancelUpload ? model.cancel(id) : onCancelUpload({ id })),
    pause: (id) => onPause({ id }),
    resume: (id) => onResume({ id }),
  }), [model, actions, isResumable, showThumbnails, onCancelUpload, onDeleteUpload, onPause, onResume]);
  const [ids, setIds] = useState<readonly string[]>([]);
  // Progress makes new files of the same rows, and those are one list.
  if (ids.length !== files.length || files.some(({ id }, index) => id !== ids[index])) setIds(files.map(({ id }) => id));
  return <FileList ids={ids} model={shown} onEmptied={onEmptied} />;
}
