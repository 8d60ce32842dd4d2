import { useSyncExternalStore } from 'react';

/** Where somebody is: `#/posts/42` is the page `posts` and the id `42`. A host serves one file, whatever the address. */
export interface Route {
  readonly page: string;
  readonly id: string | undefined;
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(watchHash, () => window.location.hash);
  const [page = '', id] = hash.replace(/^#\/?/, '').split('/');
  return { page: page || 'posts', id: id ? decodeURIComponent(id) : undefined };
}

export const addressOf = (page: string, id?: string): string =>
  id === undefined ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;

export const goTo = (address: string): void => {
  window.location.hash = address;
};

function watchHash(onChange: () => void) {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
