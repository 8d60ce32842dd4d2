'use client';

import { createAmplifyStorage, listAmplifyLocations } from '@foyer/state-machines/amplify';
import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import type { BrowserServices } from './storage-browser/BrowserProvider.tsx';
import { type CreateStorageBrowserInput, makeStorageBrowser } from './storage-browser/create-storage-browser.tsx';

export type * from './storage-browser/core.ts';
export { useChannel, useObjectBrowser } from './storage-browser/core.ts';

/** The services of an adapter, which are made when a browser is drawn first. */
export type StorageBrowserConfig = () => BrowserServices;

/** Once for each adapter, so that all browsers on it share their storage. */
const once = (make: () => BrowserServices): StorageBrowserConfig => {
  let made: BrowserServices | undefined;
  return () => (made ??= make());
};

/**
 * The paths that the app's backend gives to whoever is here, with the credentials of their session.
 * `Amplify.configure` is all that it needs.
 */
export const createAmplifyAuthAdapter = (): StorageBrowserConfig =>
  once(() => ({ storage: createAmplifyStorage(), environment: createBrowserEnvironment(), listLocations: listAmplifyLocations }));

/**
 * Makes a storage browser on AWS Amplify.
 *
 * @example
 * const { StorageBrowser } = createStorageBrowser({ config: createAmplifyAuthAdapter() });
 */
export const createStorageBrowser = ({ config, ...input }: CreateStorageBrowserInput<StorageBrowserConfig | BrowserServices>) =>
  makeStorageBrowser(typeof config === 'function' ? config : () => config, input);

/**
 * The files that a person may see, on AWS Amplify: folders, search, preview, upload, download, copy, move and delete.
 *
 * @example
 * import { StorageBrowser } from '@foyer/ui-react/storage-browser';
 * <StorageBrowser />
 */
export const { StorageBrowser } = /* @__PURE__ */ createStorageBrowser({ config: /* @__PURE__ */ createAmplifyAuthAdapter() });
