'use client';

import { StorageError, type Uploader } from '@foyer/state-machines/storage';
import { useEffect } from 'react';

/** Offers what a reload cut off. A second look finds nothing twice. */
export function useRecovery(uploader: Uploader, isWanted: boolean): void {
  useEffect(() => {
    if (isWanted) void uploader.recover().catch(unlessPassing);
  }, [uploader, isWanted]);
}

/** The uploader looks again by itself for what could not be looked for. */
const unlessPassing = (cause: unknown) => {
  if (!StorageError.from(cause).passing) throw cause;
};
