import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createMemoryStorage } from '@foyer/state-machines/memory';
import { StorageError, type StoragePort } from '@foyer/state-machines/storage';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type { ObjectPath } from './object-path.ts';
import { useStorageList } from './use-storage-list.ts';
import { useStorageUrl } from './use-storage-url.ts';

afterEach(cleanup);

/** A storage that signs each URL as who is signed in, as S3 does. */
const world = () => {
  const { clock } = createBrowserEnvironment();
  const memory = createMemoryStorage({ clock, identityId: 'ada' });
  const url: StoragePort['url'] = async (request, signal) => {
    const signed = await memory.url(request, signal);
    return { ...signed, url: new URL(`${signed.url.href}&as=${await memory.identity(signal)}`) };
  };
  const storage = { ...memory, url: vi.fn(url), list: vi.fn(memory.list) };
  for (const who of ['ada', 'eve']) memory.put(`private/${who}/notes.txt`, who);
  return { memory, storage };
};

const ownNotes: ObjectPath = ({ identityId }) => `private/${identityId}/notes.txt`;
const ownFolder: ObjectPath = ({ identityId }) => `private/${identityId}/`;

function Address({ storage, path }: { readonly storage: StoragePort; readonly path: ObjectPath }) {
  const { url } = useStorageUrl({ storage, path });
  return <p role="status">{url ?? 'none'}</p>;
}

function List({ storage, path }: { readonly storage: StoragePort; readonly path: ObjectPath }) {
  const { objects, isLoading } = useStorageList({ storage, path });
  return <p role="status">{`${objects.map((object) => object.path).join()}${isLoading ? ' loading' : ''}`}</p>;
}

const said = () => screen.getByRole('status').textContent;

it.each([['one of a person\'s own', ownNotes], ['the same for everybody', 'shared/plan.txt']])('a URL is signed as who is signed in now, where the path is %s', async (_, path) => {
  const { memory, storage } = world();
  const { rerender } = render(<Address storage={storage} path={path} />);
  await waitFor(() => expect(said()).toContain('as=ada'));
  rerender(<p>Another page</p>);
  memory.signIn(undefined);
  memory.signIn('eve');
  rerender(<Address storage={storage} path={path} />);
  expect(said()).toBe('none');
  await waitFor(() => expect(said()).toContain('as=eve'));
  expect(said()).not.toContain('ada');
});

it('a URL is kept while nobody looks, as long as the same person is signed in', async () => {
  const { storage } = world();
  const { rerender } = render(<Address storage={storage} path={ownNotes} />);
  await waitFor(() => expect(said()).toContain('as=ada'));
  const first = said();
  rerender(<p>Another page</p>);
  rerender(<Address storage={storage} path={ownNotes} />);
  await waitFor(() => expect(said()).toBe(first));
  expect(storage.url).toHaveBeenCalledTimes(1);
});

it('a URL that comes while each effect runs twice, as in development, is asked for once and stays where it is drawn again', async () => {
  const { storage } = world();
  const page = <StrictMode><Address storage={storage} path="shared/plan.txt" /></StrictMode>;
  const { rerender } = render(page);
  await waitFor(() => expect(said()).toContain('as=ada'));
  const asked = storage.url.mock.calls.length;
  const first = said();
  rerender(<StrictMode><Address storage={storage} path="shared/plan.txt" /></StrictMode>);
  expect(said()).toBe(first);
  rerender(<StrictMode><p>Another page</p></StrictMode>);
  rerender(page);
  await waitFor(() => expect(said()).toBe(first));
  expect(storage.url).toHaveBeenCalledTimes(asked);
});

it('a list begins empty for the next person, also while the answer is on its way', async () => {
  const { memory, storage } = world();
  render(<List storage={storage} path="private/" />);
  await waitFor(() => expect(said()).toBe('private/ada/notes.txt,private/eve/notes.txt'));
  act(() => memory.signIn('eve'));
  expect(said()).toBe(' loading');
  await waitFor(() => expect(said()).toBe('private/ada/notes.txt,private/eve/notes.txt'));
});

it('a list of one\'s own folder is that of who is signed in now', async () => {
  const { memory, storage } = world();
  const { rerender } = render(<List storage={storage} path={ownFolder} />);
  expect(said()).toBe(' loading');
  await waitFor(() => expect(said()).toBe('private/ada/notes.txt'));
  rerender(<p>Another page</p>);
  memory.signIn('eve');
  rerender(<List storage={storage} path={ownFolder} />);
  await waitFor(() => expect(said()).toBe('private/eve/notes.txt'));
  expect(storage.list.mock.calls.map(([{ prefix }]) => prefix)).toEqual(['private/ada/', 'private/eve/']);
});

it.each([['one of a person\'s own', ownFolder], ['the same for everybody', 'private/ada/']])('a list stays as it is for the person of before, whose session had expired, where the folder is %s', async (_, path) => {
  const { memory, storage } = world();
  const seen: (string | null)[] = [];
  const Seen = () => {
    const { objects, isLoading } = useStorageList({ storage, path });
    seen.push(`${objects.map((object) => object.path).join()}${isLoading ? ' loading' : ''}`);
    return null;
  };
  render(<Seen />);
  await waitFor(() => expect(seen.at(-1)).toBe('private/ada/notes.txt'));
  const { length } = seen;
  await act(async () => memory.signIn('ada'));
  await act(async () => {});
  expect(new Set(seen.slice(length))).not.toContain(' loading');
  expect(seen.at(-1)).toBe('private/ada/notes.txt');
  expect(storage.list).toHaveBeenCalledTimes(1);
});

it('a list that was refused to a guest is fetched again for the person who is back', async () => {
  const { memory, storage } = world();
  storage.list.mockRejectedValueOnce(new StorageError('access_denied'));
  render(<List storage={storage} path="private/ada/" />);
  await waitFor(() => expect(said()).toBe(''));
  act(() => memory.signIn('ada'));
  await waitFor(() => expect(said()).toBe('private/ada/notes.txt'));
});

it('a URL is signed anew for the person of before, whose session had expired, and is there meanwhile', async () => {
  const { memory, storage } = world();
  const seen: (string | undefined)[] = [];
  const Seen = () => {
    seen.push(useStorageUrl({ storage, path: ownNotes }).url);
    return null;
  };
  render(<Seen />);
  await waitFor(() => expect(seen.at(-1)).toContain('as=ada'));
  const { length } = seen;
  await act(async () => memory.signIn('ada'));
  await waitFor(() => expect(storage.url).toHaveBeenCalledTimes(2));
  expect(seen.slice(length)).not.toContain(undefined);
});
