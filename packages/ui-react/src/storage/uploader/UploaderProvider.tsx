'use client';

import type { Uploader, UploaderOptions } from '@foyer/state-machines/storage';
import type { ReactNode } from 'react';
import { UploaderContext } from './uploader-context.ts';
import { useLeaveWarning } from './use-leave-warning.ts';
import { useOwnUploader } from './use-own-uploader.ts';

export type UploaderProviderProps = { readonly children: ReactNode } & (
  | (UploaderOptions & { readonly uploader?: undefined })
  /** One that the app made with `createUploader`, and lets go of itself. */
  | { readonly uploader: Uploader }
);

/**
 * Gives the components below it one uploader, which goes on while they come and go: put it high in the app, and any page
 * can add files to it and any panel show them. It warns before the page is left while bytes move.
 *
 * @example
 * <UploaderProvider path={({ identityId }) => `private/${identityId}/`}>
 *   <Pages />
 *   <StorageManager />
 * </UploaderProvider>
 */
export function UploaderProvider({ children, ...props }: UploaderProviderProps) {
  return props.uploader
    ? <Provide uploader={props.uploader}>{children}</Provide>
    : <Own {...props}>{children}</Own>;
}

function Own({ children, ...options }: UploaderOptions & { readonly children: ReactNode }) {
  return <Provide uploader={useOwnUploader(options)}>{children}</Provide>;
}

function Provide({ uploader, children }: { readonly uploader: Uploader; readonly children: ReactNode }) {
  useLeaveWarning(uploader);
  return <UploaderContext value={uploader}>{children}</UploaderContext>;
}
