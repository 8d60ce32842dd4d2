import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { primitives } from './primitives.ts';
import { storage } from './storage.ts';
import { storageBrowser } from './storage-browser.ts';

/** Swedish, for the `messages` prop, beside `locale="sv"`. */
export const sv = { ...accountSettings, ...authenticator, ...data, ...primitives, ...storage, ...storageBrowser } as const;
