import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { storage } from './storage.ts';

/** Polish, for the `messages` prop, beside `locale="pl"`. */
export const pl = { ...accountSettings, ...authenticator, ...data, ...storage } as const;
