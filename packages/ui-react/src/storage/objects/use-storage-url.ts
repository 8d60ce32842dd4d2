'use client';

import type { StorageBucket, StorageError, StoragePort } from '@foyer/state-machines/storage';
import { useSyncExternalStore } from 'react';
import { createLoadedChannel, LOADING, type LoadedChannel } from './loaded-channel.ts';
import { type ObjectPath, useObjectPath } from './object-path.ts';
import { perStorage } from './per-storage.ts';

/** Which object is asked for, and for how long. */
export interface StorageUrlOptions {
  readonly storage: StoragePort;
  readonly path: ObjectPath;
  /** Where the object is. @default the app's default bucket */
  readonly bucket?: StorageBucket | undefined;
  /** In seconds. @default 900 */
  readonly expiresIn?: number | undefined;
  /** Fail with `not_found` where there is no object, for a request more. @default false */
  readonly validateObjectExistence?: boolean | undefined;
  /** Another value signs anew, where the object at the path has become another one. */
  readonly version?: string | number | undefined;
}

/** A signed URL, once there is one. */
export interface StorageUrl {
  /** The signed URL. It stays the same, over renders and for all who ask for it, until shortly before it expires. */
  readonly url: string | undefined;
  readonly expiresAt: Date | undefined;
  readonly isLoading: boolean;
  readonly error: StorageError | undefined;
  /** Signs anew, for a URL that was refused. */
  renew(): void;
}

interface Signed {
  readonly url: URL;
  readonly expiresAt: Date;
}

/** So much of its life is left to a URL when it is renewed. */
const LEFT = 0.1;

const urlsOf = perStorage((storage) => {
  const urls = new Map<string, LoadedChannel<Signed>>();
  return ({ path, bucket, expiresIn, validateObjectExistence: validate, version }: Omit<StorageUrlOptions, 'storage' | 'path'> & { path: string }) => {
    const name = JSON.stringify([path, bucket, expiresIn, validate, version]);
    const known = urls.get(name);
    if (known) return known;
    const made: LoadedChannel<Signed> = createLoadedChannel({
      load: (signal) => storage.url({ path, bucket, expiresIn, validate }, signal),
      watchIdentity: storage.watchIdentity,
      ages: ({ expiresAt }) => {
        const life = expiresAt.getTime() - Date.now();
        return { renewIn: life * (1 - LEFT), endsIn: life };
      },
      onBegin: () => void urls.set(name, made),
      onEmpty: () => {
        if (urls.get(name) === made) urls.delete(name);
      },
    });
    urls.set(name, made);
    return made;
  };
});

const loading = () => LOADING;
const nothing = () => () => {};

/**
 * A signed URL of an object, renewed before it expires as long as the component is there.
 *
 * @example
 * const { url } = useStorageUrl({ path: ({ identityId }) => `private/${identityId}/report.pdf` });
 */
export function useStorageUrl(options: StorageUrlOptions): StorageUrl {
  const { lastUrl: _, ...signed } = useSignedUrl(options);
  return signed;
}

/** With the URL that was good before an error that passes: what was drawn from it is there. */
export function useSignedUrl({ storage, path, ...options }: StorageUrlOptions): StorageUrl & { readonly lastUrl: string | undefined } {
  const place = useObjectPath(storage, path);
  const channel = place.path === undefined ? undefined : urlsOf(storage)({ ...options, path: place.path });
  const { status, value, error } = useSyncExternalStore(channel?.subscribe ?? nothing, channel?.get ?? loading, loading);
  const wrong = place.error ?? error;
  const good = status === 'ready' ? value : undefined;
  return {
    url: good?.url.href,
    expiresAt: good?.expiresAt,
    isLoading: status === 'loading' && !wrong,
    error: wrong,
    renew: channel?.renew ?? place.renew,
    lastUrl: value?.url.href,
  };
}
