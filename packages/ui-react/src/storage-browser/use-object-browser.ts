'use client';

import { createObjectBrowser, type ObjectBrowser, type ObjectBrowserOptions } from '@foyer/state-machines/storage-browser';
import { useEffect, useState } from 'react';
import { pageNetwork } from './page-network.ts';
import { saveFile } from '../save-file.ts';

/** What a browser is made from; saving and the network are the page's own where they are left out. */
export type UseObjectBrowserOptions = Omit<ObjectBrowserOptions, 'save'> & Partial<Pick<ObjectBrowserOptions, 'save'>>;

/**
 * A headless browser of folders that lives as long as the component; its options are those of the first render. Its
 * channels are read with `useChannel` or `useSyncExternalStore`.
 *
 * @example
 * const browser = useObjectBrowser({ storage, listLocations });
 * const entries = useChannel(browser.shown);
 */
export function useObjectBrowser(options: UseObjectBrowserOptions): ObjectBrowser {
  const [browser] = useState(() => createObjectBrowser({ save: saveFile, network: pageNetwork, ...options }));
  useEffect(() => browser.connect(), [browser]);
  return browser;
}
