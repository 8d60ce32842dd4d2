import { accountSettings } from './account-settings.ts';
import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { storage } from './storage.ts';

/** Czech, for the `messages` prop, beside `locale="cs"`. */
export const cs = { ...accountSettings, ...authenticator, ...data, ...storage } as const;
