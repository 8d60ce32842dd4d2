'use client';

import { slots } from './storage-manager/slots.tsx';
import { StorageManager } from './storage-manager/StorageManager.tsx';

const WithSlots = /* @__PURE__ */ Object.assign(StorageManager, { displayName: 'StorageManager', ...slots });
export { WithSlots as StorageManager, WithSlots as FileUploader };
