import type { Channel, CollisionChoice, UploadProgress, UploadRow } from '@foyer/state-machines/storage';
import type { StorageDisplayText } from '../storage-manager/display-text.ts';
import type { ListTexts } from './list-texts.ts';

/** What rows draw from, and what their buttons do. It keeps its identity, so that a row renders for itself alone. */
export interface ListModel {
  row(id: string): Channel<UploadRow | undefined>;
  progress(id: string): Channel<UploadProgress>;
  /** The address of a small picture of a file that is in storage already. */
  thumbnail(id: string): string | undefined;
  readonly texts: ListTexts;
  readonly display: StorageDisplayText;
  /** The app's own words for a file that is being sent. */
  readonly uploadingText: StorageDisplayText['getUploadingText'] | undefined;
  readonly startsByItself: boolean;
  readonly isResumable: boolean;
  readonly showThumbnails: boolean;
  /** Whether a file that is stored can be taken out of the list, and whether that deletes the object. */
  readonly removal: 'none' | 'list' | 'object';
  /** What can become of a file whose name is taken. */
  readonly choices: readonly CollisionChoice[];
  choose(id: string, choice: CollisionChoice): void;
  pause(id: string): void;
  resume(id: string): void;
  retry(id: string): void;
  /** Has the browser ask whether it may read the file again. */
  allow(id: string): void;
  cancel(id: string): void;
  /** @throws where the object could not be deleted */
  remove(id: string): Promise<void>;
  /** Answers `false` where the file is another one. */
  provide(id: string, file: File): Promise<boolean>;
}
