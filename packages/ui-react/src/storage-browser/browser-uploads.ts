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

/**
 * Uploads into the folders of one bucket: each file into the one that was open when it came. Nothing is kept over a
 * reload, as nobody would ask for it again.
 */
export interface BrowserUploads {
  readonly uploader: Uploader;
  add(files: readonly FileEntry[], prefix: string): void;
}

export function createBrowserUploads({ storage, environment, bucket, validateFile, onStored }: UploadPlace): BrowserUploads {
  const prefixes = new WeakMap<File, string>();
  const uploader = createUploader({
    storage, bucket,
    environment: { ...environment, records: undefined },
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
      // A file that is on its way into one folder is another on its way into a second.
      const own = files.map((entry) => (prefixes.has(entry.file) ? { ...entry, file: again(entry.file) } : entry));
      for (const { file } of own) prefixes.set(file, prefix);
      uploader.add(own);
    },
  };
}

const again = (file: File): File => new File([file], file.name, { type: file.type, lastModified: file.lastModified });
