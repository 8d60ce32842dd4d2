import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createMemoryStorage, type MemoryStorageOptions } from '@foyer/state-machines/memory';
import { StorageError, type StoragePort } from '@foyer/state-machines/storage';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useStorageList } from '../objects/use-storage-list.ts';
import { StorageImage } from './StorageImage.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A picture that the browser can draw, whatever a server says. */
const DOT = URL.createObjectURL(new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'], { type: 'image/svg+xml' }));

const world = (options: Partial<MemoryStorageOptions> = {}) => {
  const { clock } = createBrowserEnvironment();
  const memory = createMemoryStorage({ clock, urlOf: (path) => `${DOT}#${path}`, ...options });
  memory.put('private/eu-west-1:memory/a.png', 'x');
  const url = vi.fn(memory.url);
  const storage: StoragePort = { ...memory, url };
  return { memory, storage, url };
};

it('shows a picture by a URL that is signed once, however often its owner renders', async () => {
  const { storage, url } = world();
  const draw = (title: string) => (
    <StrictMode>
      <StorageImage storage={storage} path={({ identityId }) => `private/${identityId}/a.png`} alt="A" title={title} onGetUrlError={() => {}} />
      <StorageImage storage={storage} path={({ identityId }) => `private/${identityId}/a.png`} alt="Again" />
    </StrictMode>
  );
  const { rerender } = render(draw('one'));
  await waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).toContain('a.png'));
  const src = screen.getByAltText('A').getAttribute('src');
  const calls = url.mock.calls.length;
  rerender(draw('two'));
  rerender(draw('three'));
  expect(screen.getByAltText('A').getAttribute('src')).toBe(src);
  expect(screen.getByAltText('Again').getAttribute('src')).toBe(src);
  expect(url).toHaveBeenCalledTimes(calls);
});

it('takes the older words of Amplify UI', async () => {
  const { storage, memory } = world();
  for (const path of ['public/a.png', 'protected/other/a.png']) memory.put(path, 'x');
  const onStorageGetError = vi.fn();
  render(
    <>
      <StorageImage storage={storage} imgKey="a.png" alt="Public" />
      <StorageImage storage={storage} imgKey="a.png" accessLevel="private" alt="Own" />
      <StorageImage storage={storage} imgKey="a.png" accessLevel="protected" identityId="other" alt="Theirs" />
      <StorageImage storage={storage} imgKey="missing.png" alt="None" onStorageGetError={({ code }) => onStorageGetError(code)} />
    </>,
  );
  await waitFor(() => expect(screen.getByAltText('Public').getAttribute('src')).toContain('public/a.png'));
  await waitFor(() => expect(screen.getByAltText('Own').getAttribute('src')).toContain('private/eu-west-1:memory/a.png'));
  await waitFor(() => expect(screen.getByAltText('Theirs').getAttribute('src')).toContain('protected/other/a.png'));
  await waitFor(() => expect(onStorageGetError.mock.calls).toEqual([['not_found']]));
});

it('signs anew before the URL expires', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { storage, url } = world({ urlOf: (path) => `${DOT}#${path}&${url.mock.calls.length}` });
  render(<StorageImage storage={storage} path="private/eu-west-1:memory/a.png" alt="A" />);
  await vi.waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).toContain('a.png'));
  const src = screen.getByAltText('A').getAttribute('src');
  await act(() => vi.advanceTimersByTimeAsync(800_000));
  expect(screen.getByAltText('A').getAttribute('src')).toBe(src);
  await act(() => vi.advanceTimersByTimeAsync(20_000));
  expect(screen.getByAltText('A').getAttribute('src')).not.toBe(src);
});

it('stays, where its URL cannot be renewed for a while, and has a new one when the network is back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const { storage, url, memory } = world({ urlOf: (path) => `${DOT}#${path}&${url.mock.calls.length}` });
  const onGetUrlError = vi.fn();
  const seen = new Set<string | null>();
  render(<StorageImage storage={storage} path="private/eu-west-1:memory/a.png" alt="A" fallbackSrc={`${DOT}#fallback`} onGetUrlError={onGetUrlError} />);
  await vi.waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).toContain('a.png'));
  const src = screen.getByAltText('A').getAttribute('src');
  url.mockImplementation(() => Promise.reject(new StorageError('network')));
  const observer = new MutationObserver(() => seen.add(screen.getByAltText('A').getAttribute('src')));
  observer.observe(screen.getByAltText('A'), { attributes: true });
  await act(() => vi.advanceTimersByTimeAsync(1_000_000));
  expect(screen.getByAltText('A').getAttribute('src')).toBe(src);
  url.mockImplementation(memory.url);
  await act(async () => void window.dispatchEvent(new Event('online')));
  await vi.waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).not.toBe(src));
  observer.disconnect();
  expect([...seen].filter((each) => !each?.includes('a.png'))).toEqual([]);
  expect(onGetUrlError).not.toHaveBeenCalled();
});

it('is looked for in the bucket that is named, and anew with another version', async () => {
  const { storage, memory, url } = world({ urlOf: (path) => `${DOT}#${path}&${url.mock.calls.length}` });
  for (const bucket of ['one', 'two']) memory.put('shared/a.png', bucket, { bucket });
  const draw = (version: number) => (
    <>
      <StorageImage storage={storage} path="shared/a.png" bucket="one" version={version} alt="One" />
      <StorageImage storage={storage} path="shared/a.png" bucket="two" alt="Two" />
    </>
  );
  const srcOf = (alt: string) => screen.getByAltText(alt).getAttribute('src');
  const { rerender } = render(draw(1));
  await waitFor(() => expect([srcOf('One'), srcOf('Two')]).not.toContain(null));
  expect(url.mock.calls.map(([{ bucket }]) => bucket)).toEqual(['one', 'two']);
  const [one, two] = [srcOf('One'), srcOf('Two')];
  rerender(draw(2));
  await waitFor(() => expect(srcOf('One')).not.toBe(one));
  expect(srcOf('Two')).toBe(two);
  expect(url).toHaveBeenCalledTimes(3);
});

it('shows another picture where there is none, and says so once', async () => {
  const { storage } = world();
  const onGetUrlError = vi.fn();
  const draw = () => <StorageImage storage={storage} path="missing.png" alt="A" fallbackSrc={DOT} onGetUrlError={(error) => onGetUrlError(error.code)} loadingElement={<p>Soon</p>} />;
  const { rerender } = render(draw());
  expect(screen.getByText('Soon')).toBeTruthy();
  await waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).toBe(DOT));
  rerender(draw());
  expect(onGetUrlError.mock.calls).toEqual([['not_found']]);
});

it('is another person\'s picture once somebody else is signed in', async () => {
  const { storage, memory } = world();
  memory.put('private/other/a.png', 'y');
  render(<StorageImage storage={storage} path={({ identityId }) => `private/${identityId}/a.png`} alt="A" />);
  await waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).toContain('memory'));
  act(() => memory.signIn('other'));
  await waitFor(() => expect(screen.getByAltText('A').getAttribute('src')).toContain('private/other/a.png'));
});

it('lists page by page, and anew', async () => {
  const { storage, memory } = world();
  for (const name of ['a', 'b', 'c']) memory.put(`shared/${name}.txt`, name);
  function List() {
    const { objects, hasMore, loadMore, refetch, isLoading } = useStorageList({ storage, path: 'shared/', pageSize: 2 });
    return (
      <>
        <p>{`${objects.map(({ path }) => path).join()} ${isLoading ? 'loading' : hasMore ? 'more' : 'all'}`}</p>
        <button type="button" onClick={loadMore}>More</button>
        <button type="button" onClick={refetch}>Anew</button>
      </>
    );
  }
  render(<StrictMode><List /></StrictMode>);
  await screen.findByText('shared/a.txt,shared/b.txt more');
  act(() => screen.getByText('More').click());
  await screen.findByText('shared/a.txt,shared/b.txt,shared/c.txt all');
  memory.put('shared/0.txt', '0');
  act(() => screen.getByText('Anew').click());
  await screen.findByText('shared/0.txt,shared/a.txt more');
});
