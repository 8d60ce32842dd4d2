'use client';

import { type ObjectPage, StorageError, type StorageBucket, type StoragePort, type StoredObject } from '@foyer/state-machines/storage';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useEvent } from '../../parts/use-event.ts';
import { type ObjectPath, useObjectPath } from './object-path.ts';
import { createTryAgain } from './try-again.ts';

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
  /** The first page is on its way: nothing is known of the folder. */
  readonly isLoading: boolean;
  /** Any page is on its way, also one of a list that is fetched anew. */
  readonly isFetching: boolean;
  readonly error: StorageError | undefined;
  /** There is a further page. */
  readonly hasMore: boolean;
  /** Fetches the next page. */
  loadMore(): void;
  /** Lists anew from the first page, and keeps what there is until that is here. */
  refetch(): void;
}

/** What came of the last call. */
interface Listing {
  /** Of which folder it is. */
  readonly of: string;
  /** `undefined` where no page has come. */
  readonly objects: readonly StoredObject[] | undefined;
  readonly nextToken: string | undefined;
  readonly error: StorageError | undefined;
}

/**
 * The objects below a path, page by page. A page that fails for a reason that passes is fetched again by itself.
 *
 * @example
 * const { objects, hasMore, loadMore, refetch } = useStorageList({ path: 'shared/' });
 */
export function useStorageList({ storage, path, bucket, pageSize }: StorageListOptions): StorageList {
  const place = useObjectPath(storage, path);
  const { path: prefix, renew: renewIdentity } = place;
  const bucketName = JSON.stringify(bucket);
  const of = `${prefix} ${bucketName} ${pageSize}`;
  const [listing, setListing] = useState<Listing>();
  const [isFetching, setFetching] = useState(false);
  const asking = useRef<AbortController>(undefined);
  /** The token of the page that was asked for last. */
  const wanted = useRef<string>(undefined);
  const [trying] = useState(() => createTryAgain(() => void again()));

  const fetchPage = useCallback(async (nextToken: string | undefined) => {
    if (prefix === undefined) return;
    asking.current?.abort();
    const own = new AbortController();
    asking.current = own;
    wanted.current = nextToken;
    setFetching(true);
    const named: StorageBucket | undefined = bucketName === undefined ? undefined : JSON.parse(bucketName);
    const answer = await storage.list({ prefix, bucket: named, pageSize, nextToken }, own.signal).catch(StorageError.from);
    if (own.signal.aborted) return;
    setFetching(false);
    setListing((last) => next(last?.of === of ? last : { of, ...NOTHING }, nextToken, answer));
    if (answer instanceof StorageError && answer.passing) trying.later();
    else trying.stop();
  }, [storage, prefix, bucketName, pageSize, of, trying]);

  const again = useEvent(() => fetchPage(wanted.current));

  const current = listing?.of === of ? listing : undefined;

  /** The person of before, whose session had expired, keeps what there is. */
  const changePerson = useEvent((isBack = false) => {
    if (!isBack) setListing(undefined);
    else if (current && !current.error && !isFetching) return;
    void fetchPage(isBack ? wanted.current : undefined);
  });

  useEffect(() => {
    void fetchPage(undefined);
    const stop = storage.watchIdentity(changePerson);
    return () => {
      stop();
      asking.current?.abort();
      trying.stop();
    };
  }, [storage, fetchPage, changePerson, trying]);

  const nextToken = current?.nextToken;
  return {
    objects: current?.objects ?? NONE,
    isLoading: current === undefined && !place.error,
    isFetching,
    error: place.error ?? current?.error,
    hasMore: nextToken !== undefined,
    loadMore: useCallback(() => {
      trying.stop();
      if (nextToken !== undefined) void fetchPage(nextToken);
    }, [fetchPage, nextToken, trying]),
    refetch: useCallback(() => {
      trying.stop();
      renewIdentity();
      // Of what is there nothing goes before the answer is here; an error does.
      setListing((last) => (last?.objects ? last : undefined));
      void fetchPage(undefined);
    }, [fetchPage, renewIdentity, trying]),
  };
}

const NONE: readonly StoredObject[] = [];
const NOTHING = { objects: undefined, nextToken: undefined, error: undefined };

/** What is known after an answer. A failure takes nothing away, and is the same one where it comes again. */
function next(last: Listing, nextToken: string | undefined, answer: ObjectPage | StorageError): Listing {
  if (answer instanceof StorageError) return last.error?.code === answer.code ? last : { ...last, error: answer };
  const before = nextToken === undefined ? [] : last.objects ?? [];
  return { of: last.of, objects: [...before, ...answer.objects], nextToken: answer.nextToken, error: undefined };
}
