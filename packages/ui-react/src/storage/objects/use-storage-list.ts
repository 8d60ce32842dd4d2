'use client';

import { StorageError, type StorageBucket, type StoragePort, type StoredObject } from '@foyer/state-machines/storage';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type ObjectPath, useObjectPath } from './object-path.ts';

/** Which objects are listed. */
export interface StorageListOptions {
  readonly storage: StoragePort;
  /** The folder, whose objects and those of folders in it are listed. */
  readonly path: ObjectPath;
  /** Which bucket is listed. @default the app's default bucket */
  readonly bucket?: StorageBucket | undefined;
  /** Objects of a page. @default the backend's own, 1000 on S3 */
  readonly pageSize?: number | undefined;
}

/** The objects that are known, and the way to more. */
export interface StorageList {
  /** The objects of the pages that are there, in the order of their paths. */
  readonly objects: readonly StoredObject[];
  readonly isLoading: boolean;
  readonly error: StorageError | undefined;
  /** There is a further page. */
  readonly hasMore: boolean;
  /** Fetches the next page. */
  loadMore(): void;
  /** Lists anew from the first page, and keeps what there is until that is here. */
  refetch(): void;
}

interface Pages {
  /** Of which folder they are. */
  readonly of: string;
  readonly objects: readonly StoredObject[];
  readonly nextToken: string | undefined;
}

/**
 * The objects below a path, page by page.
 *
 * @example
 * const { objects, hasMore, loadMore, refetch } = useStorageList({ path: 'shared/' });
 */
export function useStorageList({ storage, path, bucket, pageSize }: StorageListOptions): StorageList {
  const place = useObjectPath(storage, path);
  const prefix = place.path;
  const bucketName = JSON.stringify(bucket);
  const of = `${prefix} ${bucketName} ${pageSize}`;
  const [pages, setPages] = useState<Pages>();
  const [error, setError] = useState<StorageError>();
  const [isLoading, setLoading] = useState(true);
  const asking = useRef<AbortController>(undefined);

  const fetchPage = useCallback(async (nextToken: string | undefined) => {
    if (prefix === undefined) return;
    asking.current?.abort();
    const own = new AbortController();
    asking.current = own;
    setLoading(true);
    try {
      const named: StorageBucket | undefined = bucketName === undefined ? undefined : JSON.parse(bucketName);
      const page = await storage.list({ prefix, bucket: named, pageSize, nextToken }, own.signal);
      if (own.signal.aborted) return;
      setError(undefined);
      setPages((before) => ({
        of, nextToken: page.nextToken, objects: nextToken === undefined ? page.objects : [...(before?.objects ?? []), ...page.objects],
      }));
    } catch (cause) {
      if (own.signal.aborted) return;
      setError(StorageError.from(cause));
    }
    setLoading(false);
  }, [storage, prefix, bucketName, pageSize, of]);

  useEffect(() => {
    void fetchPage(undefined);
    const stop = storage.watchIdentity(() => {
      setPages(undefined);
      setError(undefined);
      void fetchPage(undefined);
    });
    return () => {
      stop();
      asking.current?.abort();
    };
  }, [storage, fetchPage]);

  const current = pages?.of === of ? pages : undefined;
  const nextToken = current?.nextToken;
  return {
    objects: current?.objects ?? NONE,
    isLoading: (isLoading || prefix === undefined) && !place.error,
    error: place.error ?? error,
    hasMore: nextToken !== undefined,
    loadMore: useCallback(() => { if (nextToken !== undefined) void fetchPage(nextToken); }, [fetchPage, nextToken]),
    refetch: useCallback(() => void fetchPage(undefined), [fetchPage]),
  };
}

const NONE: readonly StoredObject[] = [];
