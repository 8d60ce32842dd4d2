import { authenticator } from './authenticator.ts';

/** Arabic, for the `messages` prop, beside `locale="ar"`. */
export const ar = { ...authenticator } as const;
