'use client';

import type { Uploader } from '@foyer/state-machines/storage';
import { use } from 'react';
import { UploaderContext } from './uploader-context.ts';

/**
 * The uploader of the nearest `UploaderProvider`, or the one that it is given.
 *
 * @throws where there is neither.
 *
 * @example
 * const uploader = useUploader();
 * <input type="file" multiple onChange={({ target }) => uploader.add(target.files ?? [])} />
 */
export function useUploader(given?: Uploader): Uploader {
  const outer = use(UploaderContext);
  const uploader = given ?? outer;
  if (uploader) return uploader;
  throw new Error(
    '[foyer] There is no uploader here, so there is nothing to add files to. Put an <UploaderProvider> round the component, or give it an uploader.',
  );
}
