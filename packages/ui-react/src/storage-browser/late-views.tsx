'use client';

import { lazyPart } from '../authenticator/lazy-part.tsx';

/** Views for an app that puts a browser together itself; each comes with its first use. */
export const CopyView = /* @__PURE__ */ lazyPart(async () => ({ default: (await import('./acts/CopyView.tsx')).CopyView }));
export const CreateFolderView = /* @__PURE__ */ lazyPart(async () => ({ default: (await import('./acts/CreateFolderView.tsx')).CreateFolderView }));
export const DeleteView = /* @__PURE__ */ lazyPart(async () => ({ default: (await import('./acts/DeleteView.tsx')).DeleteView }));
export const UploadView = /* @__PURE__ */ lazyPart(async () => ({ default: (await import('./UploadView.tsx')).UploadView }));
