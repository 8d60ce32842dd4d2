'use client';

import { createUploader, type Uploader, type UploaderOptions } from '@foyer/state-machines/storage';
import { useEffect, useLayoutEffect, useState } from 'react';

/**
 * An uploader that lives as long as the component. What is given to it may change with each render and holds for files
 * that are added after it; its `storage` and `environment` are those of the first render.
 */
export function useOwnUploader(options: UploaderOptions): Uploader {
  const [{ uploader, current }] = useState(() => {
    const current = { ...options };
    return { current, uploader: createUploader(current) };
  });

  useLayoutEffect(() => {
    const { storage, environment, ...changing } = options;
    Object.assign(current, changing);
  });

  useEffect(() => () => void uploader.dispose(), [uploader]);

  return uploader;
}
