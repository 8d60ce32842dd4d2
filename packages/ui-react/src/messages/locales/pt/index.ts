import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { storage } from './storage.ts';
import { storageBrowser } from './storage-browser.ts';

/** Brazilian Portuguese, for the `messages` prop, beside `locale="pt"`. */
export const pt = { ...accountSettings, ...authenticator, ...data, ...storage, ...storageBrowser } as const;
