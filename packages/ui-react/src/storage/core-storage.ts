'use client';

import { slots } from './storage-manager/slots.tsx';
import { StorageManager as CoreStorageManager } from './storage-manager/StorageManager.tsx';

export const StorageManager = /* @__PURE__ */ Object.assign(CoreStorageManager, { displayName: 'StorageManager', ...slots });

/** `StorageManager` under its newer name. */
export const FileUploader = StorageManager;
