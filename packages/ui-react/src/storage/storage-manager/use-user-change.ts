'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { useEffect } from 'react';
import { useEvent } from '../../parts/use-event.ts';

/**
 * Calls back where somebody else is signed in, or nobody: what the widget shows beside the uploader's rows is not for them.
 * The uploader, which does not look where it has nothing, tells how many files were stopped by that.
 */
export function useUserChange(uploader: Uploader, onChange: (stopped?: number) => void): void {
  const change = useEvent(onChange);

  useEffect(() => uploader.watch((event) => event.type === 'userChanged' && change(event.stopped)), [uploader, change]);

  useEffect(() => uploader.watchIdentity((isBack) => isBack || change()), [uploader, change]);
}
