import {
  cleanPath, createUploader, type FileEntry, type StorageBucket, type StoragePort, type UploadEnvironment, type Uploader,
} from '@foyer/state-machines/storage';
import { UPLOADS } from './kept-uploads.ts';

interface UploadPlace {
  readonly storage: StoragePort;
  readonly environment: UploadEnvironment;
  readonly bucket: StorageBucket | undefined;
  readonly validateFile: ((file: File) => boolean) | undefined;
  /** Something is stored. */
  readonly onStored: () => void;
}

/** Uploads into the folders of one bucket: each file into the one that was open when it came. */
export interface BrowserUploads {
  readonly uploader: Uploader;
  add(files: readonly FileEntry[], prefix: string): void;
}

export function createBrowserUploads({ storage, environment, bucket, validateFile, onStored }: UploadPlace): BrowserUploads {
  const uploader = createUploader({
    storage, bucket, environment,
    list: UPLOADS,
    collision: 'ask',
    path: '',
    validate: async (file) => (validateFile?.(file) === false ? '' : undefined),
  });
  uploader.watch(({ type }) => {
    if (type === 'done') onStored();
  });
  return {
    uploader,
    add: (files, prefix) => void uploader.add(files.map((entry) => ({ ...entry, path: prefix + cleanPath(entry.relativePath ?? entry.file.name) }))),
  };
}
