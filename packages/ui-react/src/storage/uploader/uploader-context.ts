import type { Uploader } from '@foyer/state-machines/storage';
import { createContext } from 'react';

/** The uploader of the nearest `UploaderProvider`. */
export const UploaderContext = createContext<Uploader | undefined>(undefined);
