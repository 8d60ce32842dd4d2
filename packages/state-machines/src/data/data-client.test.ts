import { describe, expect, it, vi } from 'vitest';
import { createMemoryData } from '../adapters/memory/memory-data.ts';
import { DataError } from '../errors/data-error.ts';
import { deferred } from '../testing/deferred.ts';
import { dataBench, settled } from './data-bench.fixture.ts';
import { rowMark } from './row-mark.ts';

const titles = (rows: readonly { readonly [field: string]: unknown }[]) => rows.map(({ title }) => title);

describe('a list', () => {
  it('listens before it lists, and says nothing until both are done', async () => {
    const { link, list, see } = dataBench([{ id: '1', title: 'one' }]);
    link.holdAcknowledgements = true;
    const posts = list();
    await see();
    expect(link.calls).toEqual([]);
    expect(posts()).toMatchObject({ items: [], status: 'loading', isEmpty: false });
    link.acknowledge();
    await see();
    expect(posts()).toMatchObject({ items: [{ title: 'one' }], status: 'live' });
  });

  it('has the change that came between the acknowledgement and the list', async () => {
    const { link, list, see, backend } = dataBench([{ id: '1', title: 'one' }]);
    const gate = deferred<void>();
    link.after = () => gate.promise;
    const posts = list();
    await settled();
    backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: { id: '2', title: 'two', body: 'b', rank: 1 } });
    gate.resolve();
    await see();
    expect(titles(posts().items)).toEqual(['two', 'one']);
  });

  it('lists again after each new acknowledgement, and shows the old rows meanwhile', async () => {
    const { link, list, see, backend } = dataBench([{ id: '1', title: 'one' }, { id: '2', title: 'two' }]);
    const posts = list();
    await see();
    link.disconnect();
    backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: '1' } });
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '2', title: 'changed' } });
    await see();
    expect(posts()).toMatchObject({ status: 'stale', items: [{ title: 'one' }, { title: 'two' }] });
    link.connect();
    await see();
    expect(posts()).toMatchObject({ status: 'live', items: [{ title: 'changed' }] });
  });

  it('lists without an acknowledgement when none comes, says that it is not live and why, and can be read again', async () => {
    const { client, link, list, see, page, backend } = dataBench([{ id: '1', title: 'one' }]);
    link.holdAcknowledgements = true;
    const posts = list();
    await see();
    page.advance(5000);
    await see();
    expect(posts()).toMatchObject({ status: 'stale', items: [{ title: 'one' }], error: { code: 'service_unavailable' } });
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'changed' } });
    client.list({ model: 'Post' }).refetch();
    await see();
    expect(posts()).toMatchObject({ status: 'stale', items: [{ title: 'changed' }] });
    link.acknowledge();
    await see();
    expect(posts()).toMatchObject({ status: 'live', error: undefined });
  });

  it('that begins while the line is interrupted is read as those before are, though they hear nothing, until the line is back', async () => {
    const { client, link, list, see, page, backend } = dataBench([{ id: '1', title: 'one', rank: 7 }]);
    const before = list();
    await see();
    link.disconnect();
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'changed' } });
    const later = list({ filter: { rank: { gt: 5 } } });
    const row = client.row('Post', { id: '1' });
    row.subscribe(() => {});
    page.advance(4999);
    await see();
    expect(later().status).toBe('loading');
    page.advance(1);
    await see();
    const unheard = { status: 'stale', error: { code: 'service_unavailable' } };
    expect(before()).toMatchObject({ ...unheard, items: [{ title: 'changed' }] });
    expect(later()).toMatchObject({ ...unheard, items: [{ title: 'changed' }] });
    expect(row.getSnapshot()).toMatchObject({ ...unheard, row: { title: 'changed' } });
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'again' } });
    page.setOnline(false);
    page.setOnline(true);
    await see();
    expect(later().items).toMatchObject([{ title: 'again' }]);
    const last = list({ filter: { rank: { lt: 9 } } });
    await see();
    expect(last()).toMatchObject({ ...unheard, items: [{ title: 'again' }] });
    link.connect();
    await see();
    for (const shown of [before, later, last, row.getSnapshot]) expect(shown()).toMatchObject({ status: 'live', error: undefined });
  });

  it('asks for nothing while there is no network, and reads once it is back', async () => {
    const { link, list, see, page } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await see();
    page.setOnline(false);
    link.disconnect();
    const asked = link.calls.length;
    for (const _ of Array.from({ length: 10 })) {
      page.advance(5000);
      await see();
    }
    expect(link.calls).toHaveLength(asked);
    expect(posts()).toMatchObject({ status: 'offline', items: [{ title: 'one' }] });
    page.setOnline(true);
    await see();
    expect(link.calls.length).toBeGreaterThan(asked);
    expect(posts()).toMatchObject({ status: 'stale', items: [{ title: 'one' }] });
  });

  it('is an error and not empty when it cannot be read, and comes back', async () => {
    const { link, list, see, page } = dataBench([{ id: '1', title: 'one' }]);
    link.before = () => Promise.reject(new DataError('service_unavailable'));
    const posts = list();
    await see();
    expect(posts()).toMatchObject({ status: 'error', isEmpty: false, error: { code: 'service_unavailable' } });
    link.before = undefined;
    page.advance(1000);
    await see();
    expect(posts()).toMatchObject({ status: 'live', items: [{ title: 'one' }], error: undefined });
  });

  it('keeps the pages that came before one failed', async () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({ id: String(index), title: 't' }));
    const { link, list, see } = dataBench(many);
    let lists = 0;
    link.before = ({ call }) => {
      if (call === 'list' && ++lists === 2) throw new DataError('unauthorized');
    };
    const posts = list();
    await see();
    expect(posts().status).toBe('error');
    expect(posts().items).toHaveLength(1000);
  });

  it('comes in one commit, however many pages it has', async () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ id: String(index), title: 't', rank: 2500 - index }));
    const { list, see, looks, page } = dataBench(many);
    const posts = list({ sort: { rank: 'asc' } });
    await see();
    expect(posts().items[0]).toMatchObject({ rank: 1 });
    expect(looks()).toBe(1);
    expect(page.warnings).toEqual([expect.stringContaining('To order Post by rank, every row is read')]);
  });

  it('says empty when the server has said so', async () => {
    const { list, see } = dataBench([]);
    const posts = list();
    await see();
    expect(posts()).toMatchObject({ status: 'live', isEmpty: true });
  });

  it('shares one set of subscriptions and one list among all who look', async () => {
    const { client, link, see } = dataBench([{ id: '1', title: 'one' }]);
    const first = client.list({ model: 'Post', sort: { title: 'asc' } });
    const second = client.list({ sort: { title: 'asc' }, model: 'Post' });
    const stops = [first.subscribe(() => {}), second.subscribe(() => {}), client.list({ model: 'Post' }).subscribe(() => {})];
    await see();
    expect(first).toBe(second);
    expect(link.subscriptions).toBe(1);
    expect(link.calls.filter(({ call }) => call === 'list')).toHaveLength(2);
    for (const stop of stops) stop();
  });

  it('stops listening a while after the last has gone', async () => {
    const { client, link, see, page } = dataBench([]);
    const posts = client.list({ model: 'Post' });
    posts.subscribe(() => {})();
    posts.subscribe(() => {})();
    await see();
    expect(link.subscriptions).toBe(1);
    page.advance(5000);
    expect(link.subscriptions).toBe(0);
  });

  it('is told why it hears nothing, and can be read again', async () => {
    const { link, list, see, client, backend } = dataBench([{ id: '1', title: 'one' }], { subscriptions: false });
    const posts = list();
    await see();
    expect(posts()).toMatchObject({ status: 'stale', error: { code: 'subscriptions_off' }, items: [{ title: 'one' }] });
    backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: { id: '2', title: 'two' } });
    client.list({ model: 'Post' }).refetch();
    await see();
    expect(posts().items).toHaveLength(2);
    expect(link.subscriptions).toBe(0);
  });

  it.each(['unauthorized', 'unsupported'] as const)('is told for good that it hears nothing, and asks no more when it comes back: %s', async (code) => {
    const { link, list, see, page, backend } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await see();
    link.endSubscriptions(new DataError(code));
    backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: { id: '2', title: 'two' } });
    page.setOnline(false);
    page.setOnline(true);
    page.advance(600_000);
    await see();
    expect(posts()).toMatchObject({ status: 'stale', error: { code }, items: [{ title: 'one' }, { title: 'two' }] });
    expect(link.subscriptions).toBe(0);
  });

  it('goes on when its subscription is ended, and subscribes again', async () => {
    const { link, list, see, page } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await see();
    link.endSubscriptions(new DataError('too_many_subscriptions'));
    await see();
    expect(posts()).toMatchObject({ status: 'stale', items: [{ title: 'one' }], error: { code: 'too_many_subscriptions' } });
    page.advance(1000);
    await see();
    expect(posts()).toMatchObject({ status: 'live', error: undefined });
  });

  it.each([
    ['offline', (page: ReturnType<typeof dataBench>['page']) => { page.setOnline(false); page.setOnline(true); }],
    ['hidden', (page: ReturnType<typeof dataBench>['page']) => { page.setHidden(true); page.advance(61_000); page.setHidden(false); }],
    ['asleep', (page: ReturnType<typeof dataBench>['page']) => page.sleep(600_000)],
  ])('catches up after it was %s', async (_, away) => {
    const { link, list, see, page, backend } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await see();
    link.deliver = () => {};
    backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: { id: '2', title: 'two' } });
    await see();
    expect(posts().items).toHaveLength(1);
    away(page);
    await see();
    expect(posts().items).toHaveLength(2);
  });

  it('says that it is offline, with the rows that it has', async () => {
    const { list, see, page } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await see();
    page.setOnline(false);
    await see();
    expect(posts()).toMatchObject({ status: 'offline', items: [{ title: 'one' }] });
  });

  it('forgets everything, at once, when somebody else signs in', async () => {
    const { link, list, see, page } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await see();
    link.holdAcknowledgements = true;
    link.setUser('other');
    expect(posts()).toMatchObject({ items: [], status: 'loading', isEmpty: false });
    page.advance(0);
    await settled();
    link.acknowledge();
    await see();
    expect(posts()).toMatchObject({ items: [{ title: 'one' }], status: 'live' });
  });
});

it('asks as the one who is signed in, and as somebody else from another store', async () => {
  const { link, client, see } = dataBench([{ id: '1', title: 'one' }], { authMode: (user) => (user === null ? 'apiKey' : 'userPool') });
  const look = () => {
    const view = client.list({ model: 'Post' });
    view.subscribe(() => {});
    return view;
  };
  const mine = look();
  await see();
  link.setUser(null);
  const theirs = look();
  await see();
  expect(theirs).not.toBe(mine);
  expect(link.calls.filter(({ call }) => call === 'list').map(({ authMode }) => authMode)).toEqual(expect.arrayContaining(['userPool', 'apiKey']));
  expect(link.calls.findLast(({ call }) => call === 'list')?.authMode).toBe('apiKey');
  expect(theirs.getSnapshot()).toMatchObject({ status: 'live', items: [{ title: 'one' }] });
});

describe('a change', () => {
  it('moves, enters and leaves by a filter and an order that are evaluated here', async () => {
    const { list, see, backend } = dataBench([
      { id: '1', title: 'a', body: '-', rank: 1 }, { id: '2', title: 'b', body: '-', rank: 5 }, { id: '3', title: 'c', body: '-', rank: 9 },
    ]);
    const posts = list({ filter: { rank: { ge: 5 } }, sort: { rank: 'desc' } });
    const update = (id: string, rank: number) =>
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id, rank } });
    await see();
    expect(titles(posts().items)).toEqual(['c', 'b']);
    update('1', 7);
    update('3', 6);
    update('2', 2);
    await see();
    expect(titles(posts().items)).toEqual(['a', 'c']);
  });

  it('is shown once a frame, and leaves other rows as they are', async () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ id: String(index), title: 't', body: 'b', rank: index }));
    const { list, see, backend, looks } = dataBench(many);
    const posts = list({ sort: { rank: 'asc' } });
    await see();
    const before = posts().items;
    const seen = looks();
    for (let id = 0; id < 50; id++) {
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '7', title: `t${id}` } });
    }
    await see();
    expect(looks() - seen).toBe(1);
    expect(posts().items[7]).toMatchObject({ title: 't49' });
    expect(posts().items.filter((row, index) => row === before[index])).toHaveLength(99);
  });

  it('is not believed where it is null and the row has a value: the rows are fetched, together, before it shows', async () => {
    const { link, list, see, backend, page } = dataBench([
      { id: '1', title: 'a', body: 'long', rank: 1 }, { id: '2', title: 'b', body: 'long', rank: 1 },
    ]);
    const posts = list();
    await see();
    for (const id of ['1', '2']) {
      page.advance(1);
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id, title: 'new' } }, ['id', 'title', 'updatedAt']);
    }
    await see();
    expect(posts().items).toMatchObject([{ title: 'new', body: 'long' }, { title: 'new', body: 'long' }]);
    expect(link.calls.filter(({ call }) => call === 'get')).toHaveLength(1);
    page.advance(1);
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', body: null } });
    await see();
    expect(posts().items[0]).toMatchObject({ body: null });
  });

  it('is live no sooner than each row of it that could not be fetched, whatever else could meanwhile', async () => {
    const { link, list, see, backend, page } = dataBench([{ id: '1', title: 'a' }, { id: '2', title: 'b' }]);
    const posts = list();
    await see();
    const change = (id: string) => {
      page.advance(1);
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id, title: 'new' } }, ['id', 'title']);
    };
    const first = deferred<void>();
    link.before = ({ call }) => (call === 'get' ? first.promise : undefined);
    change('1');
    await see();
    const second = deferred<void>();
    link.before = ({ call }) => (call === 'get' ? second.promise : undefined);
    change('2');
    await see();
    link.before = undefined;
    first.reject(new DataError('service_unavailable'));
    await see();
    second.resolve();
    await see();
    expect(posts()).toMatchObject({ status: 'stale', error: { code: 'service_unavailable' }, items: [{ title: 'a' }, { title: 'new' }] });
    page.advance(1000);
    await see();
    expect(posts()).toMatchObject({ status: 'live', error: undefined, items: [{ title: 'new' }, { title: 'new' }] });
  });

  it('does not go back when events come in a wrong order, twice, or after a delete', async () => {
    const { link, list, see, backend, page } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const held: (() => void)[] = [];
    const posts = list();
    await see();
    link.deliver = (event, arrive) => void held.unshift(() => arrive(event), () => arrive(event));
    for (const title of ['first', 'second', 'third']) {
      page.advance(1);
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title } });
    }
    for (const arrive of held.splice(0)) arrive();
    await see();
    expect(titles(posts().items)).toEqual(['third']);
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'fourth' } });
    backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: '1' } });
    for (const arrive of held.splice(0)) arrive();
    await see();
    expect(posts()).toMatchObject({ items: [], isEmpty: true });
  });
});

describe('without a query for single rows', () => {
  const unsupported = new DataError('unsupported', { hint: '[foyer] The schema switches it off.' });
  const refuseGet = ({ call }: { readonly call: string }) => {
    if (call === 'get') throw unsupported;
  };

  it('says why a list is not up to date, where a change was not told whole', async () => {
    const { link, list, see, backend } = dataBench([{ id: '1', title: 'one', rank: 3 }]);
    const posts = list();
    await see();
    link.before = refuseGet;
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'changed' } }, ['id', 'title']);
    await see();
    expect(posts()).toMatchObject({ status: 'stale', error: unsupported, items: [{ title: 'one' }] });
  });

  it('takes the word of a list that is read anew for what is gone, and for what is there after all', async () => {
    const { link, list, see } = dataBench([{ id: '1', title: 'one' }, { id: '2', title: 'two' }]);
    const posts = list({ sort: { title: 'asc' } });
    await see();
    link.before = refuseGet;
    const [, two] = posts().items;
    vi.spyOn(link.port, 'list').mockResolvedValueOnce({ rows: two ? [two] : [], nextToken: undefined });
    for (const left of [['two'], ['one', 'two']]) {
      link.disconnect();
      link.connect();
      await see();
      expect(posts()).toMatchObject({ status: 'live', error: undefined });
      expect(titles(posts().items)).toEqual(left);
    }
  });

  it('calls a conflict one, and sends a write again whose answer was lost', async () => {
    const { link, list, see, page, client, backend } = dataBench([{ id: '1', title: 'one' }]);
    list();
    await see();
    link.before = refuseGet;
    await expect(client.write('update', 'Post', { id: 'none', title: 'x' })).rejects.toMatchObject({ code: 'conflict' });
    link.after = () => {
      link.after = undefined;
      throw new DataError('offline');
    };
    const written = client.write('update', 'Post', { id: '1', title: 'two' });
    await see();
    page.advance(1000);
    expect(await written).toMatchObject({ title: 'two' });
    expect(backend.rows('Post')).toMatchObject([{ title: 'two' }]);
  });
});

describe('a write', () => {
  const post = { title: 'mine', body: 'b', rank: 1 };

  it('shows at once with its mark, and is one row with the same key when it is answered', async () => {
    const { link, client, list, see, page } = dataBench([]);
    const posts = list();
    await see();
    const gate = deferred<void>();
    link.before = () => gate.promise;
    const answer = client.write('create', 'Post', post);
    page.nextFrame();
    const [shown] = posts().items;
    expect(shown).toMatchObject(post);
    expect(shown && rowMark(shown).pending).toBe(true);
    gate.resolve();
    await see();
    const [stored] = posts().items;
    expect(posts().items).toHaveLength(1);
    expect(stored).toMatchObject({ id: shown?.['id'] });
    expect(stored && rowMark(stored).pending).toBe(false);
    expect(await answer).toMatchObject(post);
  });

  it('that fails is taken back from its row alone, which says so', async () => {
    const { link, client, list, see, backend } = dataBench([
      { id: '1', title: 'a', body: 'b', rank: 1 }, { id: '2', title: 'b', body: 'b', rank: 1 },
    ]);
    const posts = list();
    await see();
    const first = deferred<void>();
    link.before = ({ call }) => (call === 'write' ? first.promise : undefined);
    const failing = client.write('update', 'Post', { id: '1', title: 'no' });
    const other = client.write('update', 'Post', { id: '2', title: 'yes' });
    await see();
    expect(titles(posts().items)).toEqual(['no', 'yes']);
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', rank: 5 } });
    link.before = undefined;
    first.reject(new DataError('unauthorized'));
    await expect(failing).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(other).rejects.toMatchObject({ code: 'unauthorized' });
    await see();
    expect(posts().items).toMatchObject([{ title: 'a', rank: 5 }, { title: 'b' }]);
    const [row] = posts().items;
    expect(row && rowMark(row).failed?.code).toBe('unauthorized');
    expect(client.queue.getSnapshot().failed).toBe(2);
    await client.write('update', 'Post', { id: '1', title: 'then' });
    await see();
    expect(posts().items[0] && rowMark(posts().items[0] ?? {})).toMatchObject({ failed: undefined });
  });

  it('waits for the one before it on the same row, and outlives its failure', async () => {
    const { link, client, list, see, backend } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const posts = list();
    await see();
    let sent = 0;
    link.before = ({ call }) => {
      if (call === 'write' && ++sent === 1) throw new DataError('invalid_input');
    };
    const first = client.write('update', 'Post', { id: '1', title: 'first' });
    const second = client.write('update', 'Post', { id: '1', rank: 2 });
    await expect(first).rejects.toMatchObject({ code: 'invalid_input' });
    await second;
    await see();
    expect(backend.rows('Post')).toMatchObject([{ title: 'a', rank: 2 }]);
    expect(posts().items).toMatchObject([{ title: 'a', rank: 2 }]);
  });

  it('sees that somebody else was faster', async () => {
    const { link, client, list, see, backend, page } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    list();
    await see();
    link.deliver = () => {};
    page.advance(5);
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'theirs' } });
    const mine = client.write('update', 'Post', { id: '1', title: 'mine' }, { ifUnchanged: true });
    await expect(mine).rejects.toMatchObject({ code: 'conflict', current: { title: 'theirs' } });
    await client.write('update', 'Post', { id: '1', title: 'mine' }, { ifUnchanged: true });
    expect(backend.rows('Post')).toMatchObject([{ title: 'mine' }]);
  });

  it('cannot see that where the model has no updatedAt, and says so', async () => {
    const backend = createMemoryData({ models: { Post: { fields: ['title'], timestamps: false } }, rows: { Post: [{ id: '1', title: 'a' }] } });
    const { client, list, see } = dataBench([], { backend });
    list();
    await see();
    const write = client.write('update', 'Post', { id: '1', title: 'mine' }, { ifUnchanged: true });
    await expect(write).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('which the model does not have') });
    expect(backend.rows('Post')).toMatchObject([{ title: 'a' }]);
  });

  it('expects what its predecessor leaves', async () => {
    const { client, list, see, backend, page, link } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    list();
    await see();
    link.before = () => page.advance(3);
    const both = [1, 2].map((rank) => client.write('update', 'Post', { id: '1', rank }, { ifUnchanged: true }));
    await Promise.all(both);
    expect(backend.rows('Post')).toMatchObject([{ rank: 2 }]);
  });

  it('expects no version that somebody else has left after its predecessor', async () => {
    const { client, list, see, backend, page, link } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    list();
    await see();
    link.deliver = () => {};
    link.before = () => page.advance(3);
    link.after = ({ call }) => {
      if (call !== 'write') return;
      link.after = undefined;
      page.advance(3);
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', body: 'theirs' } });
      throw new DataError('offline');
    };
    const first = client.write('update', 'Post', { id: '1', title: 'mine' }, { ifUnchanged: true });
    const second = client.write('update', 'Post', { id: '1', body: 'mine' }, { ifUnchanged: true });
    const refusal = expect(second).rejects.toMatchObject({ code: 'conflict', current: { body: 'theirs' } });
    await see();
    page.advance(2000);
    await see();
    expect(await first).toMatchObject({ title: 'mine', body: 'theirs' });
    await refusal;
    expect(backend.rows('Post')).toMatchObject([{ title: 'mine', body: 'theirs' }]);
  });

  it('is a success when its answer was lost and it took effect', async () => {
    const { link, client, list, see, page, backend } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const posts = list();
    await see();
    link.after = ({ call }) => {
      if (call === 'write') throw new DataError('offline');
    };
    const made = client.write('create', 'Post', { id: 'mine', ...post });
    const gone = client.write('delete', 'Post', { id: '1' });
    await see();
    link.after = undefined;
    page.advance(2000);
    await expect(made).resolves.toMatchObject({ id: 'mine' });
    await gone;
    await see();
    expect(titles(posts().items)).toEqual(['mine']);
    expect(backend.rows('Post')).toHaveLength(1);
  });

  describe('of an update whose answer was lost', () => {
    const elsewhere = (backend: ReturnType<typeof dataBench>['backend'], input: object) =>
      backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', ...input } });

    /** Writes `x` over `a`. `reaches` says whether the first sending takes effect. */
    async function lost(reaches: boolean) {
      const bench = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
      const { link, list, client, see, page } = bench;
      list();
      await see();
      const lose = ({ call }: { readonly call: string }) => {
        if (call === 'write') throw new DataError('offline');
      };
      if (reaches) link.after = lose;
      else link.before = lose;
      const writing = client.write('update', 'Post', { id: '1', title: 'x' });
      writing.catch(() => {});
      await see();
      link.before = undefined;
      link.after = undefined;
      page.advance(1);
      return { ...bench, writing };
    }

    it('leaves alone what somebody else wrote over it', async () => {
      const { writing, backend, page, see } = await lost(true);
      elsewhere(backend, { title: 'y' });
      page.advance(2000);
      await see();
      expect(backend.rows('Post')).toMatchObject([{ title: 'y' }]);
      await expect(writing).rejects.toMatchObject({ code: 'conflict', current: { title: 'y' } });
    });

    it('writes nothing where it has taken effect', async () => {
      const { writing, backend, page, link, see } = await lost(true);
      elsewhere(backend, { rank: 2 });
      page.advance(2000);
      await see();
      expect(await writing).toMatchObject({ title: 'x', rank: 2 });
      expect(link.calls.filter(({ call }) => call === 'write')).toHaveLength(1);
    });

    it('is made where nobody wrote these fields, also beside what somebody else writes just then', async () => {
      const { writing, backend, page, link, see } = await lost(false);
      elsewhere(backend, { rank: 2 });
      page.advance(2000);
      await see();
      expect(await writing).toMatchObject({ title: 'x', rank: 2 });

      const raced = await lost(false);
      raced.link.before = ({ call }) => {
        if (call !== 'write') return;
        raced.page.advance(1);
        elsewhere(raced.backend, { title: 'y' });
      };
      raced.page.advance(2000);
      await raced.see();
      await expect(raced.writing).rejects.toMatchObject({ code: 'conflict', current: { title: 'y' } });
      expect(link.calls.filter(({ call }) => call === 'write')).toHaveLength(2);
    });

    it('says that its row is gone', async () => {
      const { writing, backend, page, see } = await lost(true);
      backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: '1' } });
      page.advance(2000);
      await see();
      await expect(writing).rejects.toMatchObject({ code: 'not_found' });
    });
  });

  it('is sent again as it is where nothing was known of its row, or nobody here may read it', async () => {
    const { link, client, page, backend, see } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const loseOne = () => {
      link.before = ({ call }) => {
        if (call !== 'write') return;
        link.before = undefined;
        throw new DataError('offline');
      };
    };
    for (const kind of ['upsert', 'update'] as const) {
      loseOne();
      const writing = expect(client.write(kind, 'Post', { id: '1', title: kind })).resolves.toMatchObject({ title: kind });
      await see();
      page.advance(2000);
      await see();
      await writing;
    }
    link.before = ({ call }) => {
      if (call === 'get') throw new DataError('unauthorized');
      if (link.calls.filter((made) => made.call === 'write').length === 5) throw new DataError('offline');
    };
    const writing = expect(client.write('update', 'Post', { id: '1', title: 'held' })).resolves.toMatchObject({ title: 'held' });
    await see();
    page.advance(2000);
    await see();
    await writing;
    expect(backend.rows('Post')).toMatchObject([{ title: 'held' }]);
  });

  it('is a conflict when another has that key', async () => {
    const { client } = dataBench([{ id: '1', title: 'a' }]);
    await expect(client.write('create', 'Post', { id: '1', ...post })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of an upsert writes what is there, and makes what is not', async () => {
    const { client, backend, list, see } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    await client.write('upsert', 'Post', { id: '1', rank: 9 });
    list();
    await see();
    await client.write('upsert', 'Post', { id: '1', title: 'again' });
    await client.write('upsert', 'Post', { id: '2', ...post });
    expect(backend.rows('Post')).toMatchObject([{ title: 'again', rank: 9 }, { id: '2', title: 'mine' }]);
  });

  it('keeps the fields that its answer leaves out, which have rules of their own, and reads them anew', async () => {
    const models = { Post: { fields: ['title', 'body', 'rank'], guarded: ['rank'] } };
    const backend = createMemoryData({ models, rows: { Post: [{ id: '1', title: 'a', rank: 100 }] } });
    const { client, list, see, link } = dataBench([], { backend });
    const posts = list();
    await see();
    const writing = client.write('update', 'Post', { id: '1', title: 'b' });
    await see();
    expect(await writing).toMatchObject({ title: 'b', rank: 100 });
    expect(posts().items).toMatchObject([{ title: 'b', rank: 100 }]);
    expect(link.calls.filter(({ call }) => call === 'get')).toHaveLength(1);
    const seen = new Set<unknown>();
    client.list({ model: 'Post' }).subscribe(() => void seen.add(posts().items[1]?.['rank']));
    const making = client.write('create', 'Post', { id: '2', title: 'c', rank: 7 });
    await see();
    expect(await making).toMatchObject({ rank: 7 });
    expect([...seen]).toEqual([7]);
    await client.write('update', 'Post', { id: '1', rank: null });
    await see();
    expect(posts().items[0]).toMatchObject({ title: 'b', rank: null });
  });

  it('has what was heard of its row meanwhile, and could not be believed, read when it is answered', async () => {
    const { link, client, list, see, backend, page } = dataBench([{ id: '1', title: 'a', body: 'long', rank: 1 }]);
    const posts = list();
    await see();
    const gate = deferred<void>();
    link.after = ({ call }) => (call === 'write' ? gate.promise : undefined);
    const writing = client.write('update', 'Post', { id: '1', title: 'mine' });
    await see();
    page.advance(1);
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', rank: 2 } }, ['id', 'rank', 'updatedAt']);
    await see();
    gate.resolve();
    await writing;
    await see();
    expect(posts().items).toMatchObject([{ title: 'mine', rank: 2 }]);
  });

  it('waits while there is no network, is seen to, and is sent when it is back', async () => {
    const { client, page, backend, see } = dataBench([]);
    page.setOnline(false);
    const made = client.write('create', 'Post', post);
    await see();
    expect(client.queue.getSnapshot()).toMatchObject({ pending: 1 });
    expect(backend.rows('Post')).toEqual([]);
    page.setOnline(true);
    await made;
    expect(client.queue.getSnapshot()).toMatchObject({ pending: 0, writes: [] });
  });

  it('is sent with a few others at a time', async () => {
    const { link, client, see } = dataBench([]);
    const gates: (() => void)[] = [];
    link.before = () => new Promise<void>((resolve) => void gates.push(resolve));
    const all = Promise.all(Array.from({ length: 12 }, (_, rank) => client.write('create', 'Post', { ...post, rank })));
    await see();
    expect(gates).toHaveLength(5);
    gates.shift()?.();
    await see();
    expect(gates).toHaveLength(5);
    link.before = undefined;
    for (const open of gates) open();
    expect((await all).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('makes way for others where its answer does not come, and is sent again', async () => {
    const { link, client, see, page, backend } = dataBench([]);
    let isDeaf = true;
    link.before = ({ call }) => (call === 'write' && isDeaf ? new Promise<void>(() => {}) : undefined);
    const all = Promise.all(Array.from({ length: 7 }, (_, rank) => client.write('create', 'Post', { ...post, rank })));
    await see();
    expect(client.queue.getSnapshot()).toMatchObject({ pending: 7 });
    isDeaf = false;
    page.advance(60_000);
    await see();
    page.advance(2000);
    await see();
    expect((await all).map(({ rank }) => rank)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(backend.rows('Post')).toHaveLength(7);
  });

  it('that failed is sent again when that is asked for, over what somebody else has written since', async () => {
    const { link, client, list, see, backend } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const posts = list();
    await see();
    link.before = ({ call }) => {
      if (call === 'write') throw new DataError('unauthorized');
    };
    await expect(client.write('update', 'Post', { id: '1', title: 'mine' })).rejects.toMatchObject({ code: 'unauthorized' });
    await see();
    const [failed] = client.queue.getSnapshot().writes;
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'unauthorized' } });
    expect(posts().items).toMatchObject([{ title: 'a' }]);
    const gate = deferred<void>();
    link.before = ({ call }) => (call === 'write' ? gate.promise : undefined);
    backend.write({ model: 'Post', authMode: undefined, kind: 'update', input: { id: '1', title: 'theirs' } });
    client.queue.retry(failed?.id ?? '');
    await see();
    const [row] = posts().items;
    expect(row).toMatchObject({ title: 'mine' });
    expect(row && rowMark(row)).toEqual({ pending: true, failed: undefined });
    gate.resolve();
    await see();
    expect(backend.rows('Post')).toMatchObject([{ title: 'mine' }]);
    expect(client.queue.getSnapshot()).toMatchObject({ pending: 0, failed: 0, writes: [] });
  });

  it('that waits is taken back when it is discarded, and the next of its row goes', async () => {
    const { client, list, see, page, backend } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const posts = list();
    await see();
    page.setOnline(false);
    const first = client.write('update', 'Post', { id: '1', title: 'no' });
    const second = client.write('update', 'Post', { id: '1', rank: 2 });
    await see();
    expect(posts().items).toMatchObject([{ title: 'no', rank: 2 }]);
    client.queue.discard(client.queue.getSnapshot().writes[0]?.id ?? '');
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    await see();
    expect(posts().items).toMatchObject([{ title: 'a', rank: 2 }]);
    page.setOnline(true);
    expect(await second).toMatchObject({ title: 'a', rank: 2 });
    expect(backend.rows('Post')).toMatchObject([{ title: 'a', rank: 2 }]);
  });

  it('that failed is forgotten when it is discarded, mark and all', async () => {
    const { client, list, see, link } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const posts = list();
    await see();
    link.before = () => Promise.reject(new DataError('invalid_input'));
    await expect(client.write('update', 'Post', { id: '1', title: 'no' })).rejects.toMatchObject({ code: 'invalid_input' });
    await see();
    const isFailed = () => posts().items.some((row) => rowMark(row).failed);
    expect(isFailed()).toBe(true);
    client.queue.discard(client.queue.getSnapshot().writes[0]?.id ?? '');
    await see();
    expect(isFailed()).toBe(false);
    expect(client.queue.getSnapshot()).toMatchObject({ failed: 0, writes: [] });
  });

  it('is made as whom it says, and shows to those who look as that one', async () => {
    const { client, link, list, see } = dataBench([{ id: '1', title: 'a', body: 'b', rank: 1 }]);
    const [usual, byKey] = [list(), list({ authMode: 'apiKey' })];
    await see();
    const gate = deferred<void>();
    link.before = () => gate.promise;
    const writing = client.write('update', 'Post', { id: '1', title: 'b' }, { authMode: 'apiKey' });
    await see();
    expect([usual, byKey].map((posts) => titles(posts().items))).toEqual([['a'], ['b']]);
    gate.resolve();
    await writing;
    await see();
    expect([usual, byKey].map((posts) => titles(posts().items))).toEqual([['b'], ['b']]);
    expect(link.calls.filter(({ call }) => call !== 'get').map(({ call, authMode }) => [call, authMode]))
      .toEqual([['list', undefined], ['list', 'apiKey'], ['write', 'apiKey']]);
  });

  it('is never sent as somebody else, and is reported at sign-out', async () => {
    const { client, page, backend, link, see, unsent } = dataBench([]);
    page.setOnline(false);
    const made = client.write('create', 'Post', post);
    link.setUser('other');
    await expect(made).rejects.toMatchObject({ code: 'signed_out' });
    expect(unsent).toMatchObject([[{ kind: 'create' }]]);
    page.setOnline(true);
    await see();
    expect(backend.rows('Post')).toEqual([]);
  });

  it('of a row without its key says what is missing', async () => {
    const { client } = dataBench([]);
    await expect(client.write('update', 'Post', { title: 'x' })).rejects.toThrow('[foyer] A row of Post is found by its key');
  });
});

describe('another user', () => {
  it('is told nothing of what was read for the one before and not shown yet', async () => {
    const { link, list, page, see } = dataBench([{ id: '1', title: 'one' }]);
    const posts = list();
    await settled();
    expect(posts().status).toBe('loading');
    link.before = () => new Promise(() => {});
    link.setUser('other');
    page.nextFrame();
    expect(posts()).toMatchObject({ status: 'loading', items: [], isEmpty: false });
    await see();
    expect(posts()).toMatchObject({ status: 'loading', items: [], isEmpty: false });
  });

  it('is told no failure of the one before', async () => {
    const { link, list, see } = dataBench([]);
    link.before = () => Promise.reject(new DataError('unauthorized'));
    const posts = list();
    await settled();
    link.before = () => new Promise(() => {});
    link.setUser('other');
    await see();
    expect(posts()).toMatchObject({ status: 'loading', error: undefined });
  });

  it('waits for the rows though somebody has waited for those that were known', async () => {
    const { link, client, page, see } = dataBench([{ id: '1', title: 'one' }]);
    const posts = client.list({ model: 'Post' });
    posts.subscribe(() => {});
    await see();
    await posts.ready();
    const gate = deferred<void>();
    link.before = () => gate.promise;
    link.setUser('other');
    page.advance(0);
    const onReady = vi.fn();
    const waiting = posts.ready();
    void waiting.then(onReady);
    await see();
    expect(onReady).not.toHaveBeenCalled();
    gate.resolve();
    await see();
    await waiting;
    expect(posts.getSnapshot()).toMatchObject({ status: 'live', items: [{ title: 'one' }] });
  });
});

it('starts with the rows of a server also without a network', async () => {
  const { client, link, list, page, see } = dataBench([]);
  link.before = () => Promise.reject(new DataError('offline'));
  page.setOnline(false);
  const posts = list();
  await see();
  expect(posts()).toMatchObject({ status: 'offline', items: [] });
  client.hydrate({ model: 'Post' }, [{ id: '1', title: 'one' }]);
  await see();
  expect(posts()).toMatchObject({ status: 'offline', items: [{ title: 'one' }] });
});

it('warns of no order where none is asked for', async () => {
  const many = Array.from({ length: 1001 }, (_, index) => ({ id: String(index), title: 't' }));
  const { list, see, page } = dataBench(many);
  list({ sort: {} });
  list({ sort: { title: undefined } });
  await see();
  expect(page.warnings).toEqual([]);
});

describe('two pages', () => {
  it('see each other', async () => {
    const backend = createMemoryData({ models: { Post: { fields: ['title', 'body', 'rank'] } } });
    const [a, b] = [dataBench([], { backend }), dataBench([], { backend })];
    const [there, here] = [b.list(), a.list()];
    await a.see();
    await b.see();
    await a.client.write('create', 'Post', { id: '1', title: 'hello', body: 'b', rank: 1 });
    await b.see();
    expect(there().items).toMatchObject([{ title: 'hello' }]);
    await b.client.write('delete', 'Post', { id: '1' });
    await a.see();
    expect(here()).toMatchObject({ items: [], isEmpty: true });
  });
});
