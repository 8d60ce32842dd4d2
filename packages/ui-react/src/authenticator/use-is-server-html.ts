import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** On the server, and while its HTML is taken over: what is drawn must be what the server drew. */
export const useIsServerHtml = () => useSyncExternalStore(never, () => false, () => true);
