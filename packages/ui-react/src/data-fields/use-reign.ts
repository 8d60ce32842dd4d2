'use client';

import { useState, useSyncExternalStore } from 'react';
import type { DataSource } from './data-source.ts';

/**
 * Another number for each person: the key of what shows to one alone; `onNext` runs when another has come. Who signs in as a
 * guest goes on with what is there.
 */
export function useReign({ client }: DataSource, onNext?: () => void): number {
  const user = useSyncExternalStore(client.user.subscribe, client.user.getSnapshot, () => undefined);
  const [reign, setReign] = useState({ user, count: 0 });
  if (user !== reign.user) {
    setReign({ user, count: reign.count + Number(Boolean(reign.user)) });
    if (reign.user) onNext?.();
  }
  return reign.count;
}
