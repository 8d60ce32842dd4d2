import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { storage } from './storage.ts';

/** Hungarian, for the `messages` prop, beside `locale="hu"`. */
export const hu = { ...accountSettings, ...authenticator, ...data, ...storage } as const;
