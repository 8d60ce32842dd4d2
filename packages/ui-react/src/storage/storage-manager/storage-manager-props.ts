import type { StoragePort, UploadEnvironment, Uploader, UploaderOptions } from '@foyer/state-machines/storage';
import type { Ref } from 'react';
import type { StorageDisplayText } from './display-text.ts';
import type { StorageManagerComponents } from './slots.tsx';
import type { StorageFile } from './storage-file.ts';
import type { StoredFile } from './stored-files.ts';

/** What a `ref` of the widget gives. */
export interface StorageManagerHandle {
  /** Empties the list. What is on its way is cancelled; objects stay in storage. */
  clearFiles(): void;
  /** Opens the picker; call it in the handler of a press. */
  open(): void;
}

export interface StorageManagerProps extends Omit<UploaderOptions, 'storage' | 'environment' | 'path' | 'checksum' | 'alreadyThere'> {
  /** Where files go. @default the app's Amplify storage; with `@foyer/ui-react/core` it is required */
  readonly storage?: StoragePort | undefined;
  /** The clock, network, checksums and records that uploads use; tests give their own. @default those of the browser */
  readonly environment?: UploadEnvironment | undefined;
  /**
   * One that outlives the widget. Where files go and which are taken is then its own matter, and so is letting go of it.
   * @default one of the widget's own; without a `path`, that of the nearest `UploaderProvider`
   */
  readonly uploader?: Uploader | undefined;
  /** What the keys of the files begin with, a folder with the `/` at its end as a rule; also as `({ identityId }) => …`. */
  readonly path?: UploaderOptions['path'] | undefined;
  /** Amplify UI's older word for a folder. @deprecated give a `path` */
  readonly accessLevel?: 'guest' | 'protected' | 'private' | undefined;
  /** A sum of each file is computed in a worker, and S3 checks it. @default true */
  readonly checksum?: boolean | undefined;

  /** Pause and resume are offered. @default true */
  readonly isResumable?: boolean | undefined;
  /** Small pictures stand before the names of picture files. @default true */
  readonly showThumbnails?: boolean | undefined;
  /** Uploads that a reload cut off are offered again. @default true */
  readonly recover?: boolean | undefined;
  /** Takes drops and pastes anywhere on the page. @default false */
  readonly dropOnPage?: boolean | undefined;
  /** Offers to choose a whole folder, whose paths are kept. @default false */
  readonly chooseFolders?: boolean | undefined;
  /** Removing a file that is stored deletes its object too, once the person has confirmed it. @default false */
  readonly deleteOnRemove?: boolean | undefined;
  /** No file can be added; what is in the list goes on. @default false */
  readonly disabled?: boolean | undefined;

  /** Files that are in storage already, as they are at first. */
  readonly defaultFiles?: readonly StoredFile[] | undefined;
  /** The stored files, where the app holds them: what is not among them leaves the list. */
  readonly value?: readonly StoredFile[] | undefined;
  /** Gets the stored files when one came or went. */
  readonly onValueChange?: ((files: readonly StoredFile[]) => void) | undefined;
  /** Gets the whole list when a file came, went, or changed its status; at most ten times a second. */
  readonly onChange?: ((files: readonly StorageFile[]) => void) | undefined;
  /** Called when the first bytes of a file are on their way. */
  readonly onUploadStart?: ((file: StorageFile) => void) | undefined;
  /** Called when a file is stored. */
  readonly onUploadSuccess?: ((file: StorageFile) => void) | undefined;
  /** Called when a file is not taken, or could not be stored. @param message why, in the person's language */
  readonly onUploadError?: ((message: string, file: StorageFile) => void) | undefined;
  /** Called when a person takes a file off the list. */
  readonly onFileRemove?: ((file: StorageFile) => void) | undefined;

  /** The name under which a form sends the keys of the stored files. With it a form waits until uploads are finished. */
  readonly name?: string | undefined;
  /** A form asks for a stored file at least. @default false */
  readonly required?: boolean | undefined;

  /** Single texts, by Amplify UI's names for them. @default the kit's own, in the person's language */
  readonly displayText?: Partial<StorageDisplayText> | undefined;
  /** Pieces of the widget that the app draws itself. */
  readonly components?: StorageManagerComponents | undefined;
  /** Beside the widget's own. */
  readonly className?: string | undefined;
  /** Gets {@link StorageManagerHandle}. */
  readonly ref?: Ref<StorageManagerHandle> | undefined;
}
