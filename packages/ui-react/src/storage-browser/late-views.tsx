'use client';

import { lateStoragePart } from '../storage/late-storage-part.tsx';

/** Views for an app that puts a browser together itself; each comes with its first use. */
export const CopyView = /* @__PURE__ */ lateStoragePart(() => import('./acts/CopyView.tsx'), (file) => file.CopyView);
export const CreateFolderView = /* @__PURE__ */ lateStoragePart(() => import('./acts/CreateFolderView.tsx'), (file) => file.CreateFolderView);
export const DeleteView = /* @__PURE__ */ lateStoragePart(() => import('./acts/DeleteView.tsx'), (file) => file.DeleteView);
export const UploadView = /* @__PURE__ */ lateStoragePart(() => import('./UploadView.tsx'), (file) => file.UploadView);
