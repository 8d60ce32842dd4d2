import { authenticator } from './authenticator.ts';
import { data } from './data.ts';
import { storage } from './storage.ts';

/** Arabic, for the `messages` prop, beside `locale="ar"`. */
export const ar = { ...authenticator, ...data, ...storage } as const;
