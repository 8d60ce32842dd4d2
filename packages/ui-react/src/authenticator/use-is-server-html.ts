'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether this is drawn on the server, or takes over what a server has drawn. */
export const useIsServerHtml = (): boolean => useSyncExternalStore(never, () => false, () => true);
