import { expect, it } from 'vitest';
import { createMemoryData } from '../../adapters/memory/memory-data.ts';
import type { Row } from '../../ports/data.ts';
import { deferred } from '../../testing/deferred.ts';
import { dataBench } from '../data-bench.fixture.ts';
import { createInfiniteView, type InfiniteArguments } from './infinite-view.ts';

const model = 'Post';
const index = { query: 'postsByBlog', fields: ['blog', 'rank'] };
const posts = (count: number): Row[] => Array.from({ length: count }, (_, rank) => ({ id: String(rank), title: rank % 50 === 0 ? 'match' : 'other', blog: 'a', rank }));

function bench(rows: readonly Row[], request: Omit<InfiniteArguments, 'model' | 'authMode'> = {}) {
  const backend = createMemoryData({ models: { Post: { fields: ['title', 'blog', 'rank'], indexes: [index] } }, rows: { Post: rows } });
  const base = dataBench([], { backend });
  const view = base.client.view('infinite', { model, ...request }, createInfiniteView);
  view.subscribe(() => {});
  const ids = () => view.getSnapshot().items.map(({ id }) => id);
  const write = (kind: 'create' | 'update' | 'delete', input: Row) => backend.write({ model, authMode: undefined, kind, input });
  return { ...base, backend, view, ids, write };
}

it('fills a page though the server leaves the keys of its index unfiltered', async () => {
  const { see, ids } = bench(posts(30), { pageSize: 5, filter: { blog: { eq: 'a' }, rank: { ge: 10, ne: 12 } }, sort: { rank: 'asc' } });
  await see();
  expect(ids()).toEqual(['10', '11', '13', '14', '15']);
});

it('shows a page, and one more when it is asked for', async () => {
  const { view, see, ids } = bench(posts(50), { pageSize: 20 });
  await see();
  expect(view.getSnapshot()).toMatchObject({ status: 'live', hasMore: true, isLoadingMore: false, newCount: 0 });
  expect(ids()).toHaveLength(20);
  view.loadMore();
  expect(view.getSnapshot().isLoadingMore || ids().length === 20).toBe(true);
  await see();
  expect(ids()).toHaveLength(40);
  view.loadMore();
  await see();
  expect(ids()).toHaveLength(50);
  expect(view.getSnapshot()).toMatchObject({ hasMore: false, isEmpty: false });
});

it('fills a page of rows that match, although the server filters what it has read', async () => {
  const { view, see, ids } = bench(posts(1000), { pageSize: 5, filter: { title: { eq: 'match' } } });
  await see();
  expect(ids()).toEqual(['0', '50', '100', '150', '200']);
  expect(view.getSnapshot()).toMatchObject({ hasMore: true, scanned: 300 });
});

it('stops where its search has cost enough, and goes on when it is asked to', async () => {
  const { view, see, ids } = bench(posts(1000), { pageSize: 5, scanLimit: 100, filter: { title: { eq: 'match' } } });
  await see();
  expect(ids()).toEqual(['0', '50']);
  expect(view.getSnapshot()).toMatchObject({ hasMore: true, isEmpty: false, status: 'live' });
  view.loadMore();
  await see();
  expect(ids()).toEqual(['0', '50', '100', '150']);
});

it('does not call empty what it has not searched to the end', async () => {
  const { view, see } = bench(posts(300), { scanLimit: 100, filter: { title: { eq: 'none' } } });
  await see();
  expect(view.getSnapshot()).toMatchObject({ items: [], isEmpty: false, hasMore: true });
  view.loadMore();
  await see();
  view.loadMore();
  await see();
  expect(view.getSnapshot()).toMatchObject({ items: [], isEmpty: true, hasMore: false });
});

it('shows what is asked for, also where a row below it is shown already, which stays where it is', async () => {
  const { view, see, ids, write } = bench(posts(6), { pageSize: 2 });
  await see();
  write('create', { id: 'new', title: 'new', blog: 'a', rank: 9 });
  await see();
  view.showNew();
  await see();
  expect(ids()).toEqual(['new', '0', '1']);
  view.loadMore();
  await see();
  view.loadMore();
  await see();
  expect(ids()).toEqual(['new', '0', '1', '2', '3', '4', '5']);
  expect(view.getSnapshot().newCount).toBe(0);
});

it('knows that there is more also where it is read anew while rows of one’s own fill its page', async () => {
  const { client, link, view, see, ids } = bench(posts(6), { pageSize: 2 });
  await see();
  const held = deferred<void>();
  link.before = ({ call }) => (call === 'write' ? held.promise : undefined);
  const writes = ['0', '1'].map((id) => client.write('update', model, { id, title: 'mine' }));
  await see();
  link.disconnect();
  link.connect();
  await see();
  expect(ids()).toEqual(['0', '1']);
  expect(view.getSnapshot()).toMatchObject({ hasMore: true, newCount: 0 });
  held.resolve();
  expect(await Promise.all(writes)).toMatchObject([{ title: 'mine' }, { title: 'mine' }]);
});

it('counts what comes up, and shows it when that is asked for', async () => {
  const { view, see, ids, write } = bench(posts(50), { pageSize: 3 });
  await see();
  write('create', { id: 'new', title: 'new', blog: 'a', rank: 9 });
  await see();
  expect(ids()).toEqual(['0', '1', '2']);
  expect(view.getSnapshot().newCount).toBe(1);
  view.showNew();
  await see();
  expect(ids()).toEqual(['new', '0', '1', '2']);
  expect(view.getSnapshot().newCount).toBe(0);
});

it('counts no more what has gone again', async () => {
  const { view, see, write } = bench(posts(50), { pageSize: 3 });
  await see();
  write('create', { id: 'new', title: 'new', blog: 'a', rank: 9 });
  await see();
  write('delete', { id: 'new' });
  await see();
  expect(view.getSnapshot().newCount).toBe(0);
});

it('shows what oneself writes at once', async () => {
  const { client, view, see, ids } = bench(posts(50), { pageSize: 3 });
  await see();
  void client.write('create', model, { id: 'mine', title: 'mine', blog: 'a', rank: 9 });
  await see();
  expect(ids()).toEqual(['mine', '0', '1', '2']);
  expect(view.getSnapshot().newCount).toBe(0);
});

it('leaves a row of a page to come where it is, though oneself has written it', async () => {
  const { client, view, see, ids } = bench(posts(50), { pageSize: 3 });
  await see();
  const both = [client.write('update', model, { id: '40', title: 'changed' }), client.write('upsert', model, { id: 'new', title: 'made' })];
  await see();
  await Promise.all(both);
  expect(ids()).toEqual(['new', '0', '1', '2']);
  const sorted = bench(posts(50), { pageSize: 3, filter: { blog: { eq: 'a' } }, sort: { rank: 'desc' } });
  await sorted.see();
  const changed = sorted.client.write('update', model, { id: '10', title: 'changed' });
  await sorted.see();
  await changed;
  expect(sorted.ids()).toEqual(['49', '48', '47']);
  expect([view, sorted.view].map((one) => one.getSnapshot().newCount)).toEqual([0, 0]);
});

it('keeps the order of an index, with what changes in the range that it has', async () => {
  const { view, see, ids, write } = bench(posts(50), { pageSize: 3, filter: { blog: { eq: 'a' } }, sort: { rank: 'desc' } });
  await see();
  expect(ids()).toEqual(['49', '48', '47']);
  write('create', { id: 'far', title: 'x', blog: 'a', rank: 1.5 });
  write('create', { id: 'near', title: 'x', blog: 'a', rank: 48.5 });
  write('delete', { id: '49' });
  await see();
  expect(ids()).toEqual(['48', '47', '46']);
  expect(view.getSnapshot().newCount).toBe(1);
  view.showNew();
  await see();
  expect(ids()).toEqual(['near', '48', '47', '46']);
});

it('refuses an order that it could give for the first page alone', () => {
  expect(() => bench(posts(1), { sort: { title: 'asc' } })).toThrow(expect.objectContaining({ code: 'unsupported', message: expect.stringContaining('useLiveList') }));
});

it('comes to what the server holds after the line was lost, without a jump', async () => {
  const { link, view, see, ids, write } = bench(posts(50), { pageSize: 3, filter: { blog: { eq: 'a' } }, sort: { rank: 'desc' } });
  await see();
  link.disconnect();
  write('delete', { id: '48' });
  write('create', { id: 'new', title: 'x', blog: 'a', rank: 48.5 });
  await see();
  expect(view.getSnapshot().status).toBe('stale');
  link.connect();
  await see();
  expect(ids()).toEqual(['49', '47', '46']);
  expect(view.getSnapshot()).toMatchObject({ status: 'live', newCount: 1 });
});

it('reads anew where the server has forgotten the page that it was at', async () => {
  const { link, view, see, ids } = bench(posts(50), { pageSize: 3 });
  await see();
  const { list } = link.port;
  Object.assign(link.port, {
    list: (...[request, signal]: Parameters<typeof list>) =>
      request.nextToken === undefined || ids().length > 3 ? list(request, signal) : list({ ...request, nextToken: 'gone' }, signal),
  });
  view.loadMore();
  await see();
  expect(ids()).toEqual(['0', '1', '2', '3', '4', '5']);
});
