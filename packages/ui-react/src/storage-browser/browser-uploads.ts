import {
  createUploader, type FileEntry, type StorageBucket, type StoragePort, type UploadEnvironment, type Uploader,
} from '@foyer/state-machines/storage';

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
  const prefixes = new WeakMap<File, string>();
  const uploader = createUploader({
    storage, environment, bucket,
    collision: 'ask',
    // A folder ends in `/`; at the top of a bucket there is none, and the path is the file's own.
    path: ({ file, relativePath }) => prefixes.get(file) || (relativePath ?? file.name),
    validate: async (file) => (validateFile?.(file) === false ? '' : undefined),
  });
  uploader.watch(({ type }) => {
    if (type === 'done') onStored();
  });
  return {
    uploader,
    add(files, prefix) {
      for (const { file } of files) prefixes.set(file, prefix);
      uploader.add(files);
    },
  };
}
