import type { FileEntry, StorageError, StoragePort, UploadEnvironment, Uploader } from '@foyer/state-machines/storage';
import type { BrowserAct, Entry, FolderState, LocationData, ObjectBrowser } from '@foyer/state-machines/storage-browser';
import { createContext, use } from 'react';
import type { CustomActions } from './custom-actions.ts';
import type { BrowserComponents } from './browser-components.ts';

/** What stands over the folder, and is done with these entries. */
export interface OpenAct {
  readonly act: Extract<BrowserAct, 'copy' | 'move' | 'rename' | 'delete' | 'create-folder' | 'preview'>;
  readonly entries: readonly Entry[];
}

/** A folder that was left; without a location, the locations. */
export type Left = Pick<FolderState, 'location' | 'prefix'>;

/** What the pieces of a storage browser share. */
export interface BrowserWorld {
  readonly browser: ObjectBrowser;
  readonly storage: StoragePort;
  /** Without it nothing is uploaded. */
  readonly environment: UploadEnvironment | undefined;
  readonly actions: CustomActions;
  readonly components: BrowserComponents;
  readonly labelOf: (location: LocationData) => string;
  /** Those that were needed so far, one for each bucket. */
  readonly uploaders: readonly Uploader[];
  readonly upload: (files: readonly FileEntry[], location: LocationData, prefix: string) => void | Promise<void>;
  /** There while files wait whose upload could not begin, or those of before a reload could not be looked for, with the reason. */
  readonly uploadAgain: { readonly error: StorageError; run(): void } | undefined;
  /** Goes elsewhere as the person asked, so that the focus goes along. */
  readonly go: Pick<ObjectBrowser, 'open' | 'up' | 'leave'>;
  /** The folder that was left by `go`, until the focus has followed. */
  readonly left: { current: Left | undefined };
  readonly openAct: OpenAct | undefined;
  readonly setAct: (act: OpenAct | undefined) => void;
}

export const BrowserContext = createContext<BrowserWorld | undefined>(undefined);

/** @throws outside of a storage browser */
export function useBrowserWorld(): BrowserWorld {
  const world = use(BrowserContext);
  if (!world) throw new Error('[foyer] A view of the storage browser stands alone, so it has no files to show. Put it into <StorageBrowser.Provider>.');
  return world;
}
