import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { primitives } from './primitives.ts';
import { storage } from './storage.ts';
import { storageBrowser } from './storage-browser.ts';

/** Chinese in traditional characters, as in Taiwan, for the `messages` prop, beside `locale="zh-TW"`. */
export const zhTW = { ...accountSettings, ...authenticator, ...data, ...primitives, ...storage, ...storageBrowser } as const;
