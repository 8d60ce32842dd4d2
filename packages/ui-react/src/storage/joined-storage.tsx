'use client';

import type { StoragePort, UploadEnvironment, UploaderOptions, Uploader } from '@foyer/state-machines/storage';
import type { ReactNode } from 'react';
import { slots } from './storage-manager/slots.tsx';
import { StorageManager } from './storage-manager/StorageManager.tsx';
import type { StorageManagerProps } from './storage-manager/storage-manager-props.ts';
import { UploaderProvider } from './uploader/UploaderProvider.tsx';

/** What uploads need of the place that they run in. */
export interface StorageServices {
  readonly storage: StoragePort;
  readonly environment: UploadEnvironment;
}

/** Makes the services when they are asked for first. */
export const once = (make: () => StorageServices): (() => StorageServices) => {
  let made: StorageServices | undefined;
  return () => (made ??= make());
};

/** Makes the widget for one backend. */
export const joinStorageManager = (services: () => StorageServices) => {
  function JoinedStorageManager(props: StorageManagerProps) {
    const { storage = services().storage, environment = services().environment } = props;
    return <StorageManager {...props} storage={storage} environment={environment} />;
  }
  return Object.assign(JoinedStorageManager, { displayName: 'StorageManager', ...slots });
};

/** The provider's props, where the backend need not be named. */
export type JoinedUploaderProviderProps = { readonly children: ReactNode } & (
  | (Omit<UploaderOptions, 'storage' | 'environment'> & Partial<StorageServices> & { readonly uploader?: undefined })
  | { readonly uploader: Uploader }
);

/** Makes the provider for one backend. */
export const joinUploaderProvider = (services: () => StorageServices) =>
  function JoinedUploaderProvider(props: JoinedUploaderProviderProps) {
    if (props.uploader) return <UploaderProvider uploader={props.uploader}>{props.children}</UploaderProvider>;
    const { storage = services().storage, environment = services().environment } = props;
    return <UploaderProvider {...props} storage={storage} environment={environment} />;
  };
