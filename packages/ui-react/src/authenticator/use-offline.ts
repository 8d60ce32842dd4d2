'use client';

import { useSyncExternalStore } from 'react';

const subscribe = (onChange: () => void) => {
  addEventListener('online', onChange);
  addEventListener('offline', onChange);
  return () => {
    removeEventListener('online', onChange);
    removeEventListener('offline', onChange);
  };
};

/** Whether the device has no network. On the server, and until it is known, it has one. */
export const useOffline = (): boolean => useSyncExternalStore(subscribe, () => !navigator.onLine, () => false);
