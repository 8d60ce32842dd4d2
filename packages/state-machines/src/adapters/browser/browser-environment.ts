import type { Clock, Locks, Network, UploadEnvironment } from '../../ports/upload-environment.ts';
import { createIndexedRecords } from './indexed-records.ts';
import { handlePermissions } from './handle-permissions.ts';
import { nextFrame } from './next-frame.ts';
import { createWorkerHasher } from './worker-hasher.ts';

const inPage = typeof document !== 'undefined';

/** The services that an uploader needs, by the browser that the page runs in. On a server they say that nothing happens. */
export function createBrowserEnvironment(): UploadEnvironment {
  return {
    clock: browserClock,
    network: browserNetwork,
    hasher: createWorkerHasher(),
    random: Math.random,
    records: createIndexedRecords(),
    permissions: handlePermissions,
    ...(inPage && 'locks' in navigator && { locks: browserLocks }),
  };
}

const browserClock: Clock = {
  now: Date.now,
  after(delay, run) {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  frame: nextFrame,
};

const browserNetwork: Network = {
  online: () => !inPage || navigator.onLine,
  watch(onChange) {
    if (!inPage) return () => {};
    addEventListener('online', onChange);
    addEventListener('offline', onChange);
    return () => {
      removeEventListener('online', onChange);
      removeEventListener('offline', onChange);
    };
  },
};

const browserLocks: Locks = {
  take: (name) =>
    new Promise((resolve, reject) => {
      navigator.locks
        .request(name, { ifAvailable: true }, (lock) => {
          if (!lock) return resolve(undefined);
          return new Promise<void>((release) => resolve(release));
        })
        .catch(reject);
    }),
};
