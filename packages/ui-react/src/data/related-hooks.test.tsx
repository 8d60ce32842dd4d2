import type { Row } from '@foyer/state-machines';
import { createBrowserPage } from '@foyer/state-machines/browser';
import { createMemoryData, type MemoryDataOptions } from '@foyer/state-machines/memory';
import { act, cleanup, render, screen } from '@testing-library/react';
import { Component, type ReactNode, StrictMode, Suspense } from 'react';
import { renderToString } from 'react-dom/server';
import { afterEach, expect, it, vi } from 'vitest';
import { createDataHooks } from './create-data-hooks.ts';

interface Blog { readonly id: string; readonly title: string; readonly comments: () => Promise<{ data: Comment[] }> }
interface Comment { readonly id: string; readonly text: string; readonly blogId: string | null; readonly blog: () => Promise<{ data: Blog | null }> }
interface ModelOf<Type, Input> {
  __entityType: 'model';
  type: Type;
  createType: Input;
  updateType: Partial<Input> & { id: string };
  identifier: { readonly id: string };
}
interface Schema {
  Blog: ModelOf<Blog, { id?: string; title: string }>;
  Comment: ModelOf<Comment, { id?: string; text: string; blogId?: string | null }>;
}

type MemoryModel = MemoryDataOptions['models'][string];

afterEach(cleanup);

const model = (fields: string[], relations: NonNullable<MemoryModel['relations']>, indexes: { query: string; fields: string[] }[] = []) => ({ fields, relations, indexes });

function bench({ index = true, known = true } = {}) {
  const backend = createMemoryData({
    models: {
      Blog: model(['title'], { comments: { model: 'Comment', many: true, join: [['id', 'blogId']] } }),
      Comment: model(
        ['text', 'blogId'],
        { blog: { model: 'Blog', many: false, join: [['blogId', 'id']] } },
        index ? [{ query: 'commentsByBlogId', fields: ['blogId'] }] : [],
      ),
    },
    rows: {
      Blog: [{ id: 'a', title: 'Alpha' }, { id: 'b', title: 'Beta' }],
      Comment: [
        { id: '1', text: 'One', blogId: 'a' }, { id: '2', text: 'Two', blogId: 'b' },
        { id: '3', text: 'Three', blogId: 'a' }, { id: '4', text: 'Lost', blogId: null },
      ],
    },
  });
  const link = backend.link(known ? 'me' : undefined);
  const asked: Row[] = [];
  const { list, get } = link.port;
  Object.assign(link.port, {
    list: (...args: Parameters<typeof list>) => (asked.push({ ...args[0] }), list(...args)),
    get: (...args: Parameters<typeof get>) => (asked.push({ ...args[0] }), get(...args)),
  });
  return { backend, link, asked, hooks: createDataHooks<Schema>({ backend: link.port, page: createBrowserPage() }) };
}

class Boundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };
  static getDerivedStateFromError = (error: Error) => ({ error });
  override render() {
    const { error } = this.state;
    return error ? <button type="button" onClick={() => this.setState({ error: undefined })}>Failed: {error.message}</button> : this.props.children;
  }
}

it('reads what belongs to a row by the index, and keeps it live', async () => {
  const { hooks: { useRelation, useLiveRow }, asked, backend } = bench();
  function Comments() {
    const { row } = useLiveRow('Blog', 'a');
    const { items, status } = useRelation('Blog', row, 'comments', { sort: { text: 'asc' } });
    return <p>{`${status}: ${items.map(({ text }) => text).join()}`}</p>;
  }
  render(<StrictMode><Comments /></StrictMode>);
  await screen.findByText('live: One,Three');
  expect(asked.filter(({ model: of }) => of === 'Comment')).toEqual([expect.objectContaining({ index: 'commentsByBlogId' })]);
  act(() => void backend.write({ model: 'Comment', authMode: undefined, kind: 'create', input: { id: '5', text: 'Four', blogId: 'a' } }));
  await screen.findByText('live: Four,One,Three');
});

it('reads it by the selection of the row where there is no index', async () => {
  const { hooks: { useRelation, useLiveRow }, asked } = bench({ index: false });
  function Comments() {
    const { row } = useLiveRow('Blog', 'a');
    const { items } = useRelation('Blog', row, 'comments');
    return <p>{items.map(({ text }) => text).join()}</p>;
  }
  render(<Comments />);
  await screen.findByText('One,Three');
  expect(asked.filter(({ model: of }) => of === 'Comment')).toEqual([
    expect.objectContaining({ through: { model: 'Blog', key: { id: 'a' }, field: 'comments' } }),
  ]);
});

it('reads the rows that many rows name in one request', async () => {
  const { hooks: { useRelation, useLiveList }, asked } = bench();
  function Of({ comment }: { comment: Omit<Comment, 'blog'> }) {
    const { row, status } = useRelation('Comment', comment, 'blog');
    return <li>{`${comment.text}: ${row === null ? 'nobody' : row?.title ?? status}`}</li>;
  }
  function Comments() {
    const { items } = useLiveList('Comment', { sort: { id: 'asc' } });
    return <ul>{items.map((comment) => <Of key={comment.id} comment={comment} />)}</ul>;
  }
  render(<Comments />);
  await screen.findByText('Two: Beta');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['One: Alpha', 'Two: Beta', 'Three: Alpha', 'Lost: nobody']);
  expect(asked.filter(({ model: of }) => of === 'Blog')).toEqual([expect.objectContaining({ keys: [{ id: 'a' }, { id: 'b' }] })]);
});

it('says which relations there are where one is named that is none', async () => {
  const { hooks: { useRelation } } = bench();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  function Wrong() {
    // The types would refuse it; JavaScript does not.
    useRelation('Blog', { id: 'a', title: 'x' }, 'coments' as 'comments');
    return null;
  }
  render(<Boundary><Wrong /></Boundary>);
  await screen.findByText(/coments is no relation of Blog/);
});

it('suspends until it is known who asks and what there is', async () => {
  const { hooks: { useLiveListSuspense, useLiveRowSuspense, useRelationSuspense, useInfiniteListSuspense }, link, asked } = bench({ known: false });
  function Blog() {
    const { row } = useLiveRowSuspense('Blog', 'a');
    const { items } = useLiveListSuspense('Blog');
    const first = useInfiniteListSuspense('Comment', { pageSize: 2 });
    const comments = useRelationSuspense('Blog', items[0] ?? { id: 'a', title: '' }, 'comments');
    return <p>{`${row?.title} of ${items.length}, ${first.items.length} and ${comments.items.length}`}</p>;
  }
  await act(async () => void render(<StrictMode><Suspense fallback={<p>Waiting</p>}><Blog /></Suspense></StrictMode>));
  expect(screen.getByText('Waiting')).toBeTruthy();
  expect(asked).toEqual([]);
  await act(async () => link.setUser('me'));
  await screen.findByText('Alpha of 2, 2 and 2');
});

it('shows a search that can go on where it has found nothing yet', async () => {
  const { hooks: { useInfiniteListSuspense }, backend } = bench();
  for (let at = 0; at < 150; at += 1) backend.write({ model: 'Comment', authMode: undefined, kind: 'create', input: { id: `more${at}`, text: 'Other' } });
  const Comments = () => {
    const { items, hasMore, loadMore } = useInfiniteListSuspense('Comment', { filter: { text: { eq: 'Nowhere' } }, scanLimit: 100 });
    return <button type="button" onClick={loadMore}>{`${items.length}, more: ${hasMore}`}</button>;
  };
  await act(async () => void render(<Suspense fallback={<p>Waiting</p>}><Comments /></Suspense>));
  expect(await screen.findByText(/^0, more: true/)).toBeTruthy();
});

it('gives a failure to the error boundary, and reads anew when that is reset', async () => {
  const { hooks: { useLiveListSuspense }, link } = bench();
  const { DataError } = await import('@foyer/state-machines');
  vi.spyOn(console, 'error').mockImplementation(() => {});
  link.before = () => Promise.reject(new DataError('unauthorized'));
  const Blogs = () => <p>{useLiveListSuspense('Blog').items.length} posts</p>;
  await act(async () => void render(<Boundary><Suspense fallback={<p>Waiting</p>}><Blogs /></Suspense></Boundary>));
  await screen.findByText('Failed: unauthorized');
  link.before = undefined;
  await vi.waitFor(async () => {
    await act(async () => screen.queryByRole('button')?.click());
    expect(screen.queryByText('2 posts')).toBeTruthy();
  }, { timeout: 3000 });
});

it('begins with the rows that a server has read, in its HTML too', async () => {
  const { hooks: { useLiveList }, backend } = bench();
  const read = [{ id: 'a', title: 'Alpha, as it was' }];
  function Blogs() {
    const { items, status } = useLiveList('Blog', { initialItems: read });
    return <p>{`${status}: ${items.map(({ title }) => title).join()}`}</p>;
  }
  expect(renderToString(<Blogs />)).toBe('<p>stale: Alpha, as it was</p>');
  const seen: (string | null)[] = [];
  const { container } = render(<Blogs />);
  new MutationObserver(() => void seen.push(container.textContent)).observe(container, { characterData: true, subtree: true });
  expect(container.textContent).toBe('stale: Alpha, as it was');
  await screen.findByText('live: Alpha,Beta');
  expect(seen.filter((text) => text?.includes('loading'))).toEqual([]);
  expect(backend.rows('Blog')).toHaveLength(2);
});

it('shows nothing that a server has read for one person to the next', async () => {
  const { hooks: { useLiveList }, link } = bench();
  const read = [{ id: 'secret', title: 'Of the first' }];
  function Blogs() {
    const { items, status } = useLiveList('Blog', { initialItems: read });
    return <p>{`${status}: ${items.map(({ title }) => title).join()}`}</p>;
  }
  render(<Blogs />);
  await screen.findByText('live: Alpha,Beta');
  link.before = () => new Promise(() => {});
  act(() => link.setUser('other'));
  expect(screen.getByText('loading:')).toBeTruthy();
});

it('has read a list before it is shown', async () => {
  const { hooks: { useLiveList, preload } } = bench();
  await preload('Blog', { sort: { title: 'asc' } });
  const Blogs = () => <p>{useLiveList('Blog', { sort: { title: 'asc' } }).items.map(({ title }) => title).join()}</p>;
  render(<Blogs />);
  expect(screen.getByText('Alpha,Beta')).toBeTruthy();
});

it('pages through a list, and counts what is new', async () => {
  const { hooks: { useInfiniteList }, backend } = bench();
  function Comments() {
    const { items, hasMore, loadMore, newCount, showNew, status } = useInfiniteList('Comment', { pageSize: 2 });
    return (
      <>
        <p>{`${status}: ${items.map(({ text }) => text).join()}`}</p>
        {hasMore && <button type="button" onClick={loadMore}>More</button>}
        {newCount > 0 && <button type="button" onClick={showNew}>{`${newCount} new`}</button>}
      </>
    );
  }
  render(<StrictMode><Comments /></StrictMode>);
  await screen.findByText('live: One,Two');
  act(() => void backend.write({ model: 'Comment', authMode: undefined, kind: 'create', input: { id: '0', text: 'New', blogId: 'a' } }));
  const fresh = await screen.findByText('1 new');
  act(() => fresh.click());
  await screen.findByText('live: New,One,Two');
  act(() => screen.getByText('More').click());
  await screen.findByText('live: New,One,Two,Three,Lost');
});
