import type { BrowserServices } from './BrowserProvider.tsx';
import { type CreateStorageBrowserInput, makeStorageBrowser } from './create-storage-browser.tsx';

export type {
  Arrangement, BrowserTask, Entry, FolderState, ListLocations, LocationData, LocationPermission, ObjectBrowser, TaskStatus,
} from '@foyer/state-machines/storage-browser';
export type { BrowserComponents } from './browser-components.ts';
export type { BrowserServices } from './BrowserProvider.tsx';
export type { CreateStorageBrowserInput, StorageBrowserProps, StorageBrowserProviderProps, StorageBrowserValue } from './create-storage-browser.tsx';
export type { ActionData, ActionHandler, CustomAction, CustomActions } from './custom-actions.ts';
export type { StorageBrowserDisplayText } from './display-text.ts';
export type { ActionBatchOptions, ActionBatchState, ActionOptions, ActionState, ActionStatus, ActionTask } from './use-action.ts';
export type { LocationDetailViewState, LocationsViewState } from './use-view.ts';
export { useChannel } from './use-channel.ts';
export { useObjectBrowser, type UseObjectBrowserOptions } from './use-object-browser.ts';

/**
 * Makes a storage browser on a storage of the app's own.
 *
 * @example
 * const { StorageBrowser } = createStorageBrowser({ config: { storage, environment, listLocations } });
 */
export const createStorageBrowser = ({ config, ...input }: CreateStorageBrowserInput<BrowserServices>) => makeStorageBrowser(() => config, input);
