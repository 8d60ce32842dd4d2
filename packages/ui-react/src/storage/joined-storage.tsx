'use client';

import type { StoragePort, UploadEnvironment, UploaderOptions, Uploader } from '@foyer/state-machines/storage';
import type { ReactNode } from 'react';
import { type StorageList, type StorageListOptions, useStorageList } from './objects/use-storage-list.ts';
import { type StorageUrl, type StorageUrlOptions, useStorageUrl } from './objects/use-storage-url.ts';
import { StorageImage, type StorageImageProps } from './storage-image/StorageImage.tsx';
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

/** Options where the backend need not be named. */
type Joined<Options> = Omit<Options, 'storage'> & { readonly storage?: StoragePort | undefined };

export type JoinedStorageImageProps = Joined<StorageImageProps>;

/** Makes the picture for one backend. */
export const joinStorageImage = (services: () => StorageServices) =>
  function JoinedStorageImage({ storage = services().storage, ...props }: JoinedStorageImageProps) {
    return <StorageImage {...props} storage={storage} />;
  };

/** Makes the hook of signed URLs for one backend. */
export const joinStorageUrl = (services: () => StorageServices) =>
  function useJoinedStorageUrl({ storage = services().storage, ...options }: Joined<StorageUrlOptions>): StorageUrl {
    return useStorageUrl({ ...options, storage });
  };

/** Makes the hook of lists for one backend. */
export const joinStorageList = (services: () => StorageServices) =>
  function useJoinedStorageList({ storage = services().storage, ...options }: Joined<StorageListOptions>): StorageList {
    return useStorageList({ ...options, storage });
  };
