import { authenticator } from './authenticator.ts';
import { storage } from './storage.ts';

/** Arabic, for the `messages` prop, beside `locale="ar"`. */
export const ar = { ...authenticator, ...storage } as const;
