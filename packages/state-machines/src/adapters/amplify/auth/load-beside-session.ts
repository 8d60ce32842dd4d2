import { loadLate } from './late-calls.ts';

/** Few visits need it, so it comes with the first that does. @throws {AuthError} `offline` */
export const loadBesideSession = () => loadLate(() => import('./beside-session.ts'));
