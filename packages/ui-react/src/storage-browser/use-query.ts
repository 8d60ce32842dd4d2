'use client';

import { useSyncExternalStore } from 'react';
import { useBrowserWorld } from './browser-context.ts';

/**
 * What is searched for, at once and not with the next frame: a letter that is typed before the field has drawn the one
 * before would take its place.
 */
export function useQuery(): string {
  const { arrangement } = useBrowserWorld().browser;
  const read = () => arrangement.get().query;
  return useSyncExternalStore(arrangement.subscribe, read, read);
}
