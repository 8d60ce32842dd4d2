import type { Row } from '@foyer/state-machines';
import { createMemoryData } from '@foyer/state-machines/memory';
import { createBrowserPage } from '@foyer/state-machines/browser';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { memo, Profiler, StrictMode, useState } from 'react';
import { afterEach, expect, it } from 'vitest';
import { createDataHooks } from './create-data-hooks.ts';

interface Blog {
  readonly id: string;
  readonly title: string;
  readonly rank: number | null;
}
interface Schema {
  Blog: {
    __entityType: 'model';
    type: Blog;
    createType: { id?: string; title: string; rank?: number };
    updateType: { id: string; title?: string; rank?: number };
    identifier: { readonly id: string };
  };
}

afterEach(cleanup);

function bench(count: number) {
  const rows = Array.from({ length: count }, (_, rank) => ({ id: String(rank), title: `Post ${rank}`, rank }));
  let time = Date.now();
  // Each write has a time of its own: two in one millisecond could not be told apart without fetching the row.
  const now = () => (time += 1);
  const backend = createMemoryData({ models: { Blog: { fields: ['title', 'rank'] } }, rows: { Blog: rows }, now });
  const link = backend.link('me');
  const hooks = createDataHooks<Schema>({ backend: link.port, page: createBrowserPage() });
  const write = (kind: 'create' | 'update' | 'delete', input: Row) =>
    backend.write({ model: 'Blog', authMode: undefined, kind, input });
  return { backend, link, hooks, write };
}

const nextFrames = () => act(async () => {
  await new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve)));
});

it('shows a list, what others change in it, and what oneself writes', async () => {
  const { hooks: { useLiveList, useCreate, useDelete }, write, backend } = bench(1);
  function Posts() {
    const { items, status } = useLiveList('Blog', { sort: { rank: 'asc' } });
    const create = useCreate('Blog');
    const remove = useDelete('Blog');
    return (
      <>
        <p>{status}</p>
        <ul>{items.map(({ id, title }) => <li key={id}>{title}<button type="button" onClick={() => remove(id)}>{`Delete ${title}`}</button></li>)}</ul>
        <button type="button" onClick={() => create({ title: 'Mine', rank: 9 })}>Create</button>
      </>
    );
  }
  render(<StrictMode><Posts /></StrictMode>);
  expect(screen.getByText('loading')).toBeTruthy();
  await screen.findByText('Post 0');
  expect(screen.getByText('live')).toBeTruthy();
  act(() => void write('create', { id: 'theirs', title: 'Theirs', rank: 5 }));
  await screen.findByText('Theirs');
  act(() => screen.getByText('Create').click());
  await screen.findByText('Mine');
  expect(screen.getAllByRole('listitem').map((item) => item.firstChild?.textContent)).toEqual(['Post 0', 'Theirs', 'Mine']);
  act(() => screen.getByText('Delete Theirs').click());
  await waitFor(() => expect(screen.queryByText('Theirs')).toBeNull());
  await waitFor(() => expect(backend.rows('Blog').map(({ title }) => title)).toEqual(['Post 0', 'Mine']));
});

it('commits once for a burst of events, and renders the rows that changed', async () => {
  const { hooks: { useLiveList }, write } = bench(200);
  let commits = 0;
  const rendered: string[] = [];
  const Post = memo(({ post }: { post: Blog }) => {
    rendered.push(post.id);
    return <li>{post.title}</li>;
  });
  function Posts() {
    const { items } = useLiveList('Blog', { sort: { rank: 'asc' } });
    return <ul>{items.map((post) => <Post key={post.id} post={post} />)}</ul>;
  }
  render(<Profiler id="posts" onRender={() => void commits++}><Posts /></Profiler>);
  await screen.findByText('Post 199');
  commits = 0;
  rendered.length = 0;
  act(() => {
    for (let turn = 0; turn < 50; turn++) {
      write('update', { id: '7', title: `Seven ${turn}` });
      write('update', { id: '9', title: `Nine ${turn}` });
    }
  });
  await screen.findByText('Nine 49');
  expect(screen.getByText('Seven 49')).toBeTruthy();
  expect(commits).toBe(1);
  expect(rendered.toSorted()).toEqual(['7', '9']);
});

it('asks once for equal arguments, and shows nothing of old arguments under new ones', async () => {
  const { hooks: { useLiveList }, link } = bench(3);
  const seen: string[] = [];
  function Posts() {
    const [least, setLeast] = useState(0);
    const { items, status } = useLiveList('Blog', { filter: { rank: { ge: least } } });
    useLiveList('Blog', { filter: { rank: { ge: least } } });
    seen.push(`${least} ${status} ${items.map(({ id }) => id).join()}`);
    return <button type="button" onClick={() => setLeast(2)}>{status}</button>;
  }
  render(<StrictMode><Posts /></StrictMode>);
  await screen.findByText('live');
  expect(link.calls.filter(({ call }) => call === 'list')).toHaveLength(1);
  expect(link.subscriptions).toBe(1);
  act(() => screen.getByText('live').click());
  await screen.findByText('live');
  expect([...new Set(seen)]).toEqual(['0 loading ', '0 live 0,1,2', '2 loading ', '2 live 2']);
});

it('shares rows among all who look, whatever they select of them', async () => {
  const { hooks: { useLiveList, useInfiniteList }, link } = bench(2);
  function Titles() {
    const { items, status } = useLiveList('Blog', { select: ['title'] });
    const all = useLiveList('Blog', { select: ['id', 'rank'] });
    const page = useInfiniteList('Blog', { select: ['title'], pageSize: 1 });
    return <p>{`${status} ${items.map(({ title }) => title).join()} ${all.items.map(({ rank }) => rank).join()} ${page.items.length}`}</p>;
  }
  render(<Titles />);
  await screen.findByText('live Post 0,Post 1 0,1 1');
  expect(link.calls.filter(({ call }) => call === 'list')).toHaveLength(2);
});

it('tells how the app is connected, and whether it ever was', async () => {
  const { hooks: { useConnection, useLiveList }, link } = bench(1);
  act(() => link.setLine('connecting'));
  function Connection() {
    const { status, hasEverConnected } = useConnection();
    useLiveList('Blog');
    return <p>{`${status} ${String(hasEverConnected)}`}</p>;
  }
  render(<Connection />);
  expect(screen.getByText('connecting false')).toBeTruthy();
  act(() => link.setLine('connected'));
  expect(screen.getByText('connected true')).toBeTruthy();
  act(() => link.disconnect());
  expect(screen.getByText('interrupted true')).toBeTruthy();
});

it('asks nothing while it is told to skip', async () => {
  const { hooks: { useLiveList, useLiveRow }, link } = bench(1);
  function Posts() {
    const list = useLiveList('Blog', { skip: true });
    const { row, status } = useLiveRow('Blog', '0', { skip: true });
    return <p>{`${list.status} ${status} ${String(row)}`}</p>;
  }
  render(<Posts />);
  await nextFrames();
  expect(screen.getByText('idle idle undefined')).toBeTruthy();
  expect(link.calls).toEqual([]);
});

it('shows one row, its changes and its end', async () => {
  const { hooks: { useLiveRow, useUpdate }, write } = bench(1);
  function Post() {
    const { row } = useLiveRow('Blog', '0');
    const update = useUpdate('Blog');
    return <button type="button" onClick={() => update({ id: '0', title: 'Mine' })}>{row === null ? 'Gone' : row?.title ?? 'Waiting'}</button>;
  }
  render(<Post />);
  const button = await screen.findByText('Post 0');
  act(() => button.click());
  await screen.findByText('Mine');
  act(() => void write('delete', { id: '0' }));
  await screen.findByText('Gone');
});

it('guards a change as its hook says where the call says nothing, though it names the guard', async () => {
  const { hooks: { useUpdate, useLiveRow }, write, backend, link } = bench(1);
  let update: ReturnType<typeof useUpdate<'Blog'>> | undefined;
  function Post() {
    update = useUpdate('Blog', { ifUnchanged: true });
    return <p>{useLiveRow('Blog', '0').row?.title}</p>;
  }
  render(<Post />);
  await screen.findByText('Post 0');
  link.before = ({ call }) => {
    if (call !== 'write') return;
    link.before = undefined;
    write('update', { id: '0', title: 'Theirs' });
  };
  await expect(update?.({ id: '0', title: 'Mine' }, { ifUnchanged: undefined })).rejects.toMatchObject({ code: 'conflict' });
  expect(backend.rows('Blog')).toMatchObject([{ title: 'Theirs' }]);
});

it('changes the row of a key, or makes it', async () => {
  const { hooks: { useUpsert, useLiveList }, backend } = bench(1);
  let upsert: ReturnType<typeof useUpsert<'Blog'>> | undefined;
  function Posts() {
    upsert = useUpsert('Blog');
    return <p>{useLiveList('Blog', { sort: { rank: 'asc' } }).items.map(({ title }) => title).join()}</p>;
  }
  render(<Posts />);
  await screen.findByText('Post 0');
  await act(async () => void await upsert?.({ id: '0', title: 'Changed' }));
  await act(async () => void await upsert?.({ id: '1', title: 'Made', rank: 1 }));
  await screen.findByText('Changed,Made');
  expect(backend.rows('Blog').map(({ title }) => title)).toEqual(['Changed', 'Made']);
});

it('reads and writes as whom each hook says', async () => {
  const { hooks, link, backend } = bench(1);
  const authMode = 'apiKey';
  let write: Record<'create' | 'update' | 'upsert', (input: Row) => Promise<unknown>> & { remove: (id: string) => Promise<unknown> } | undefined;
  function Posts() {
    const { items } = hooks.useLiveList('Blog', { authMode });
    const { row } = hooks.useLiveRow('Blog', '0', { authMode });
    const endless = hooks.useInfiniteList('Blog', { authMode });
    write = {
      create: hooks.useCreate('Blog', { authMode }) as (input: Row) => Promise<unknown>,
      update: hooks.useUpdate('Blog', { authMode }) as (input: Row) => Promise<unknown>,
      upsert: hooks.useUpsert('Blog', { authMode }) as (input: Row) => Promise<unknown>,
      remove: hooks.useDelete('Blog', { authMode }),
    };
    return <p>{`${items.length} ${row?.title} ${endless.items.length}`}</p>;
  }
  render(<Posts />);
  await screen.findByText('1 Post 0 1');
  await act(async () => {
    await write?.create({ id: '1', title: 'Made' });
    await write?.update({ id: '1', title: 'Changed' });
    await write?.upsert({ id: '2', title: 'Put' });
    await write?.remove('1');
  });
  expect(backend.rows('Blog').map(({ title }) => title)).toEqual(['Post 0', 'Put']);
  expect(new Set(link.calls.map(({ call, authMode: as }) => `${call} ${as}`))).toEqual(new Set(['list apiKey', 'get apiKey', 'write apiKey']));
});
