import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createMemoryStorage } from '@foyer/state-machines/memory';
import { StorageError } from '@foyer/state-machines/storage';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { type StorageList, type StorageListOptions, useStorageList } from './use-storage-list.ts';
import { type StorageUrlOptions, useStorageUrl } from './use-storage-url.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const world = () => {
  const { clock } = createBrowserEnvironment();
  const memory = createMemoryStorage({ clock, identityId: 'ada' });
  for (const name of ['a', 'b', 'c']) memory.put(`private/ada/${name}.txt`, name);
  memory.put('private/ada/else/d.txt', 'd');
  return { ...memory, identity: vi.fn(memory.identity), list: vi.fn(memory.list), url: vi.fn(memory.url) };
};

const own = ({ identityId }: { readonly identityId: string | undefined }) => `private/${identityId}/`;

/** What the hook says at each render. */
const lists = (options: StorageListOptions) => {
  const said: StorageList[] = [];
  const List = (given: Partial<StorageListOptions>) => {
    said.push(useStorageList({ ...options, ...given }));
    return null;
  };
  const { rerender } = render(<List />);
  return { said, last: () => said.at(-1) ?? expect.fail(), change: (given: Partial<StorageListOptions>) => rerender(<List {...given} />) };
};

const names = ({ objects }: StorageList) => objects.map(({ path }) => path.split('/').at(-1)).join();

function Address(options: StorageUrlOptions) {
  const { url, error, renew } = useStorageUrl(options);
  return <button type="button" onClick={renew}>{url ?? error?.code ?? 'none'}</button>;
}

it('a list that no network brought comes when it is back', async () => {
  const storage = world();
  storage.list.mockRejectedValueOnce(new StorageError('network'));
  const { last } = lists({ storage, path: 'private/ada/' });
  await waitFor(() => expect(last()).toMatchObject({ isLoading: false, error: { code: 'network' } }));
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(last()).toMatchObject({ isLoading: false, error: undefined }));
  expect(names(last())).toBe('a.txt,b.txt,c.txt,d.txt');
});

it('a page of a list that fails is fetched again by itself, later each time, and what there is stays', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const storage = world();
  const { last } = lists({ storage, path: 'private/ada/', pageSize: 3 });
  await vi.waitFor(() => expect(last().hasMore).toBe(true));
  for (const _ of [1, 2]) storage.list.mockRejectedValueOnce(new StorageError('service_unavailable'));
  await act(async () => last().loadMore());
  expect([names(last()), last().error?.code]).toEqual(['a.txt,b.txt,c.txt', 'service_unavailable']);
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(storage.list).toHaveBeenCalledTimes(3);
  await act(() => vi.advanceTimersByTimeAsync(9000));
  expect(storage.list).toHaveBeenCalledTimes(3);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  expect([names(last()), last().error]).toEqual(['a.txt,b.txt,c.txt,d.txt', undefined]);
});

it('a list of one\'s own folder can be asked for again, where it was not known whose it is', async () => {
  const storage = world();
  storage.identity.mockRejectedValueOnce(new StorageError('access_denied'));
  const { last } = lists({ storage, path: own });
  await waitFor(() => expect(last()).toMatchObject({ isLoading: false, error: { code: 'access_denied' } }));
  act(() => last().refetch());
  await waitFor(() => expect(names(last())).toBe('a.txt,b.txt,c.txt,d.txt'));
});

it('a URL of one\'s own file can be asked for again, where it was not known whose it is', async () => {
  const storage = world();
  storage.identity.mockRejectedValueOnce(new StorageError('access_denied'));
  render(<Address storage={storage} path={(person) => `${own(person)}a.txt`} />);
  (await screen.findByText('access_denied')).click();
  await screen.findByText(/private\/ada\/a\.txt/);
});

it('a list that is fetched anew, or further, keeps what there is and is not loading', async () => {
  const storage = world();
  const { last, said } = lists({ storage, path: 'private/ada/', pageSize: 3 });
  await waitFor(() => expect(last().hasMore).toBe(true));
  const { length } = said;
  act(() => last().loadMore());
  expect(last()).toMatchObject({ isLoading: false, isFetching: true });
  await waitFor(() => expect(last().isFetching).toBe(false));
  act(() => last().refetch());
  await waitFor(() => expect(names(last())).toBe('a.txt,b.txt,c.txt'));
  expect(said.slice(length).filter(({ isLoading, objects }) => isLoading || objects.length === 0)).toEqual([]);
});

it('a list of another folder is loading from its first render on, and has no error of the folder before', async () => {
  const storage = world();
  storage.list.mockRejectedValueOnce(new StorageError('access_denied'));
  const { last, said, change } = lists({ storage, path: 'closed/' });
  await waitFor(() => expect(last().error?.code).toBe('access_denied'));
  const { length } = said;
  change({ path: 'private/ada/else/' });
  await waitFor(() => expect(names(last())).toBe('d.txt'));
  expect(said.slice(length).filter(({ isLoading, objects, error }) => error || (objects.length === 0 && !isLoading))).toEqual([]);
});
