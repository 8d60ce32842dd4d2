'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { useEffect } from 'react';

/** Uploaders that were asked already, so that a second look finds nothing twice. */
const asked = new WeakSet<Uploader>();

/** Offers what a reload cut off, once for each uploader. */
export function useRecovery(uploader: Uploader, isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || asked.has(uploader)) return;
    asked.add(uploader);
    void uploader.recover();
  }, [uploader, isWanted]);
}
