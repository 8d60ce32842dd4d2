import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { primitives } from './primitives.ts';
import { storage } from './storage.ts';
import { storageBrowser } from './storage-browser.ts';

/** Arabic, for the `messages` prop, beside `locale="ar"`. */
export const ar = { ...accountSettings, ...authenticator, ...data, ...primitives, ...storage, ...storageBrowser } as const;
