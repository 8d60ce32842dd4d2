'use client';

import type { Uploader, UploadTotals } from '@foyer/state-machines/storage';
import { useEffect } from 'react';

const moves = ({ starting, uploading, verifying }: UploadTotals) => starting + uploading + verifying > 0;

/** Lets the browser ask before the page is left, while bytes move and at no other time. */
export function useLeaveWarning({ totals }: Uploader): void {
  useEffect(() => {
    // One of its own: the browser counts the same function once, and another uploader's end would take it away.
    const warn = (event: Event) => event.preventDefault();
    const mind = () => (moves(totals.get()) ? addEventListener('beforeunload', warn) : removeEventListener('beforeunload', warn));
    mind();
    const stop = totals.subscribe(mind);
    return () => {
      stop();
      removeEventListener('beforeunload', warn);
    };
  }, [totals]);
}
