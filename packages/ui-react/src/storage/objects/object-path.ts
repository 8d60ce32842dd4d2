'use client';

import type { StorageError, StoragePort } from '@foyer/state-machines/storage';
import { useSyncExternalStore } from 'react';
import { createLoadedChannel, LOADING, type LoadedChannel } from './loaded-channel.ts';
import { perStorage } from './per-storage.ts';

/** The path of an object: a text, or made from the identity id of who is signed in. */
export type ObjectPath = string | ((context: { readonly identityId: string | undefined }) => string);

const identityOf = perStorage((storage): LoadedChannel<string | undefined> =>
  createLoadedChannel({ load: (signal) => storage.identity(signal), watchIdentity: storage.watchIdentity }));

const loading = () => LOADING;
const nothing = () => () => {};

/** Where something is, as far as it is known. */
interface Place {
  /** In words, `undefined` while it is not known. */
  readonly path: string | undefined;
  readonly error: StorageError | undefined;
  /** Asks again who the person is, where that is not known. */
  readonly renew: () => void;
}

/** A function that is a new one at each render changes nothing. */
export function useObjectPath(storage: StoragePort, path: ObjectPath): Place {
  const identity = typeof path === 'function' ? identityOf(storage) : undefined;
  const { status, value, error } = useSyncExternalStore(identity?.subscribe ?? nothing, identity?.get ?? loading, loading);
  if (typeof path === 'string') return { path, error: undefined, renew: nothing };
  return { path: status === 'ready' ? path({ identityId: value }) : undefined, error, renew: (error && identity?.renew) ?? nothing };
}
