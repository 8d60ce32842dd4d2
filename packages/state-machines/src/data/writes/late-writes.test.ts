import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { DataError } from '../../errors/data-error.ts';
import { createMemoryData } from '../../adapters/memory/memory-data.ts';
import { createMemoryPage } from '../../adapters/memory/memory-page.ts';
import type { StoredWrite } from '../../ports/outbox.ts';
import { deferred } from '../../testing/deferred.ts';
import { createDataClient } from '../data-client.ts';
import { createLate } from '../late.ts';

/** Nobody waits for the answer to a write whose page goes: its client's end cancels it, and anything else fails the run. */
async function leaves(write: Promise<unknown>): Promise<void> {
  const answer = await write.then(() => 'written', (error: unknown) => DataError.from(error).code);
  if (answer !== 'cancelled') throw new Error(`A write of a page that went was ${answer}.`);
}

const open = (stored: readonly StoredWrite[] | Promise<readonly StoredWrite[]> = [], user: string | null | undefined = 'me', put?: () => Promise<void>) => {
  const page = createMemoryPage();
  const backend = createMemoryData({ models: { Post: { fields: ['title'] } }, now: page.now });
  const link = backend.link(user);
  const kept: StoredWrite[] = [];
  const outbox = { put: put ?? (async (write: StoredWrite) => void kept.push(write)), remove: async () => {}, adopt: async () => stored };
  const client = createDataClient({ port: link.port, page, outbox }, createLate(() => import('../late-file.ts')));
  onTestFinished(client.close);
  return { backend, client, kept, link, page };
};

const post = { id: '1', title: 'one' };

it('sends a write that was made before its file was here', async () => {
  const { backend, client } = open();
  expect(client.queue.getSnapshot()).toEqual({ writes: [], pending: 0, failed: 0, durable: true });
  const changes = vi.fn();
  client.queue.subscribe(changes);
  expect(await client.write('create', 'Post', post)).toMatchObject(post);
  expect(backend.rows('Post')).toHaveLength(1);
  expect(changes).toHaveBeenCalled();
  expect(client.queue.getSnapshot()).toMatchObject({ pending: 0 });
});

it('shows a write at once when its file is here', async () => {
  const { client, link } = open();
  await client.write('create', 'Post', post);
  link.before = () => new Promise(() => {});
  const second = client.write('update', 'Post', { id: '1', title: 'two' });
  expect(client.queue.getSnapshot()).toMatchObject({ pending: 1, writes: [{ key: '1', status: 'sending' }] });
  client.close();
  await expect(second).rejects.toMatchObject({ code: 'cancelled' });
});

it('believes no change while its file is not here, and reads the row instead', async () => {
  const { backend, page } = open();
  const reader = backend.link('me');
  const client = createDataClient({ port: reader.port, page }, createLate(() => new Promise<never>(() => {})));
  onTestFinished(client.close);
  const posts = client.list({ model: 'Post' });
  posts.subscribe(() => {});
  const seen = (shown: object) => vi.waitFor(() => {
    page.nextFrame();
    expect(posts.getSnapshot()).toMatchObject(shown);
  });
  await seen({ status: 'live', items: [] });
  backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: post });
  await seen({ items: [post] });
  backend.write({ model: 'Post', authMode: undefined, kind: 'delete', input: { id: '1' } });
  await seen({ items: [] });
  expect(reader.calls.filter(({ call }) => call === 'get')).toHaveLength(2);
});

it('takes up the writes of another time without anybody who writes', async () => {
  const { backend } = open([{ id: 'w', user: 'me', model: 'Post', authMode: undefined, kind: 'create', key: '1', input: post, expected: undefined, at: 0 }]);
  await vi.waitFor(() => expect(backend.rows('Post')).toHaveLength(1));
});

it('sends the others, and tells of the one, where a write of another time is of a model that is no more', async () => {
  const left = { user: 'me', authMode: undefined, kind: 'create', expected: undefined } as const;
  const { backend, client } = open([
    { ...left, id: 'v', model: 'Note', key: '1', input: post, at: 0 },
    { ...left, id: 'w', model: 'Post', key: '2', input: { id: '2', title: 'two' }, at: 1 },
  ]);
  await vi.waitFor(() => expect(backend.rows('Post')).toMatchObject([{ title: 'two' }]));
  await client.write('create', 'Post', post);
  expect(client.queue.getSnapshot()).toMatchObject({ pending: 0, writes: [{ id: 'v', status: 'failed', error: { code: 'unknown_model' } }] });
  client.queue.discard('v');
  expect(client.queue.getSnapshot().writes).toEqual([]);
});

it('writes nothing for the person who has signed in since', async () => {
  const { backend, client, link } = open();
  const write = client.write('create', 'Post', post);
  link.setUser('other');
  await expect(write).rejects.toMatchObject({ code: 'signed_out' });
  expect(backend.rows('Post')).toHaveLength(0);
});

it('says at once what a call lacks', async () => {
  const { client } = open();
  await expect(client.write('update', 'Post', { title: 'x' })).rejects.toMatchObject({ code: 'invalid_input' });
});

it('reads again after a long sleep, once the file that notices it is here, and not when it is closed', async () => {
  const { client, link, page } = open();
  const posts = client.list({ model: 'Post' });
  posts.subscribe(() => {});
  const lists = () => link.calls.filter(({ call }) => call === 'list').length;
  await client.write('create', 'Post', post);
  await vi.waitFor(() => {
    page.nextFrame();
    expect(posts.getSnapshot()).toMatchObject({ status: 'live', items: [post] });
  });
  const before = lists();
  page.sleep(600_000);
  await vi.waitFor(() => expect(lists()).toBe(before + 1));
  client.close();
  page.sleep(600_000);
  expect(lists()).toBe(before + 1);
});

it('takes up, after a while, what a page that has ended meanwhile has left', async () => {
  const stored: StoredWrite[] = [];
  const { backend, client, page } = open(stored);
  await client.write('create', 'Post', post);
  stored.push({ id: 'w', user: 'me', model: 'Post', authMode: undefined, kind: 'create', key: '2', input: { id: '2', title: 'left' }, expected: undefined, at: 0 });
  page.advance(29_000);
  expect(client.queue.getSnapshot().pending).toBe(0);
  page.advance(1000);
  await vi.waitFor(() => expect(backend.rows('Post')).toMatchObject([post, { title: 'left' }]));
});

it('tells of a refused write whose page has gone, in each page after it, until somebody sees to it', async () => {
  const backend = createMemoryData({ models: { Post: { fields: ['title'] } }, rows: { Post: [{ id: '1', title: 'theirs' }] } });
  const box = new Map<string, StoredWrite>();
  const outbox = {
    put: async (write: StoredWrite) => void box.set(write.id, structuredClone(write)),
    remove: async (id: string) => void box.delete(id),
    adopt: async () => [...box.values()],
  };
  const visit = () => {
    const link = backend.link('me');
    const client = createDataClient({ port: link.port, page: createMemoryPage(), outbox });
    onTestFinished(client.close);
    return { client, link };
  };
  const first = visit();
  first.link.before = ({ call }) => (call === 'write' ? new Promise(() => {}) : undefined);
  void leaves(first.client.write('update', 'Post', { id: '1', title: 'mine' }));
  await vi.waitFor(() => expect(first.client.queue.getSnapshot().writes).toMatchObject([{ status: 'sending' }]));
  expect(box.size).toBe(1);

  const second = visit();
  second.link.before = ({ call }) => (call === 'write' ? Promise.reject(new DataError('invalid_input', { field: 'title', reason: 'Too short.' })) : undefined);
  const refused = { status: 'failed', input: { title: 'mine' }, error: { code: 'invalid_input', field: 'title', reason: 'Too short.' } };
  await vi.waitFor(() => expect(second.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0, writes: [refused] }));

  const third = visit();
  await vi.waitFor(() => expect(third.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0, writes: [refused] }));
  const [{ id } = { id: '' }] = third.client.queue.getSnapshot().writes;
  third.link.before = ({ call }) => (call === 'write' ? Promise.reject(new DataError('unauthorized')) : undefined);
  third.client.queue.retry(id);
  await vi.waitFor(() => expect(third.client.queue.getSnapshot().writes).toMatchObject([{ status: 'failed', error: { code: 'unauthorized' } }]));
  expect(box.get(id)).toMatchObject({ refused: { code: 'unauthorized' } });
  third.client.queue.discard(id);
  expect(third.client.queue.getSnapshot().failed).toBe(0);
  expect(box.size).toBe(0);

  // Who made this one is here, and told.
  await expect(third.client.write('create', 'Post', { id: '2', title: 'new' })).rejects.toMatchObject({ code: 'unauthorized' });
  expect(third.client.queue.getSnapshot().failed).toBe(1);
  expect(box.size).toBe(0);
});

describe('a write that goes after another', () => {
  const stored = new Map<string, StoredWrite>();
  const outbox = {
    put: async (write: StoredWrite) => void stored.set(write.id, structuredClone(write)),
    remove: async (id: string) => void stored.delete(id),
    adopt: async () => [...stored.values()],
  };
  const backend = createMemoryData({ models: { Post: { fields: ['title'] }, Comment: { fields: ['text', 'postId'] } } });
  beforeEach(() => {
    stored.clear();
    for (const model of ['Post', 'Comment']) for (const { id } of backend.rows(model)) backend.write({ model, authMode: undefined, kind: 'delete', input: { id } });
  });
  function visit(refuse: (write: StoredWrite) => Promise<void> | undefined = () => undefined) {
    const link = backend.link('me');
    const page = { ...createMemoryPage(), uuid: () => crypto.randomUUID() };
    const client = createDataClient({ port: link.port, page, outbox: { ...outbox, put: (write) => refuse(write) ?? outbox.put(write) } });
    onTestFinished(client.close);
    const both = () => {
      const parent = client.write('create', 'Post', post);
      return [parent, comment({ client })] as const;
    };
    return { client, link, page, both };
  }
  const comment = ({ client }: Pick<ReturnType<typeof visit>, 'client'>) =>
    client.write('create', 'Comment', { id: 'c', text: 'of it', postId: '1' }, { after: [{ model: 'Post', row: post }] });
  const writes = ({ link }: ReturnType<typeof visit>) => link.calls.filter(({ call }) => call === 'write').map(({ model }) => model);

  it('waits for its answer, also offline', async () => {
    const one = visit();
    const answer = deferred<void>();
    one.link.before = ({ model }) => (model === 'Post' ? answer.promise : undefined);
    one.page.setOnline(false);
    const [, child] = one.both();
    expect(one.client.queue.getSnapshot().pending).toBe(2);
    one.page.setOnline(true);
    await vi.waitFor(() => expect(writes(one)).toEqual(['Post']));
    answer.resolve();
    expect(await child).toMatchObject({ postId: '1' });
    expect(writes(one)).toEqual(['Post', 'Comment']);
  });

  it('waits for it over a reload too, and goes once it is sent again where it was refused', async () => {
    const first = visit();
    first.page.setOnline(false);
    for (const write of first.both()) void leaves(write);
    await vi.waitFor(() => expect(stored.size).toBe(2));

    const second = visit();
    second.link.before = ({ call }) => (call === 'write' ? Promise.reject(new DataError('unauthorized')) : undefined);
    await vi.waitFor(() => expect(second.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 1 }));
    expect(writes(second)).toEqual(['Post']);
    second.link.before = undefined;
    const refused = second.client.queue.getSnapshot().writes.find(({ status }) => status === 'failed');
    second.client.queue.retry(refused?.id ?? '');
    await vi.waitFor(() => expect(backend.rows('Comment')).toMatchObject([{ text: 'of it' }]));
    expect(stored.size).toBe(0);
  });

  it('is told as one that was not sent where the browser could keep it and not the first, and goes when somebody says so', async () => {
    const first = visit((write) => (write.model === 'Post' ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : undefined));
    first.page.setOnline(false);
    for (const write of first.both()) void leaves(write);
    await vi.waitFor(() => expect([...stored.values()]).toMatchObject([{ model: 'Comment' }]));
    expect(first.client.queue.getSnapshot()).toMatchObject({ durable: false });

    const second = visit();
    await vi.waitFor(() => expect(second.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0, writes: [{ model: 'Comment', error: { code: 'cancelled' } }] }));
    second.page.advance(2000);
    expect(writes(second)).toEqual([]);
    const third = visit();
    await vi.waitFor(() => expect(third.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0 }));
    await third.client.write('create', 'Post', post);
    third.client.queue.retry([...stored.keys()][0] ?? '');
    await vi.waitFor(() => expect(backend.rows('Comment')).toMatchObject([{ text: 'of it' }]));
    expect(stored.size).toBe(0);
  });

  it('goes after a reload where the first was written before it', async () => {
    const first = visit();
    first.link.before = ({ call, model }) => (call === 'write' && model === 'Comment' ? new Promise(() => {}) : undefined);
    const [parent, child] = first.both();
    void leaves(child);
    await parent;
    await vi.waitFor(() => expect([...stored.values()]).toMatchObject([{ model: 'Comment' }]));
    visit();
    await vi.waitFor(() => expect(backend.rows('Comment')).toMatchObject([{ text: 'of it' }]));
  });

  it('is taken back with it', async () => {
    const one = visit();
    one.link.before = ({ call }) => (call === 'write' ? Promise.reject(new DataError('unauthorized')) : undefined);
    const [parent, child] = one.both();
    await expect(parent).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(child).rejects.toMatchObject({ code: 'cancelled' });
    expect(one.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0 });

    one.page.setOnline(false);
    const [discarded, waiting] = one.both();
    const isDiscarded = expect(discarded).rejects.toMatchObject({ code: 'cancelled' });
    const held = one.client.queue.getSnapshot().writes.find(({ status }) => status === 'pending');
    one.client.queue.discard(held?.id ?? '');
    await isDiscarded;
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect(one.client.queue.getSnapshot().pending).toBe(0);
  });

  it('is taken back with it where it is tried again, or comes from another time', async () => {
    const first = visit();
    first.page.setOnline(false);
    void leaves(first.client.write('create', 'Post', post));
    await vi.waitFor(() => expect(stored.size).toBe(1));

    const second = visit();
    const refusal = deferred<void>();
    second.link.before = ({ call }) => (call === 'write' ? refusal.promise : undefined);
    await vi.waitFor(() => expect(writes(second)).toEqual(['Post']));
    const firstly = comment(second);
    refusal.reject(new DataError('unauthorized'));
    await expect(firstly).rejects.toMatchObject({ code: 'cancelled' });
    expect(second.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0 });

    const again = deferred<void>();
    second.link.before = ({ call }) => (call === 'write' ? again.promise : undefined);
    second.client.queue.retry(second.client.queue.getSnapshot().writes[0]?.id ?? '');
    const secondly = comment(second);
    again.reject(new DataError('unauthorized'));
    await expect(secondly).rejects.toMatchObject({ code: 'cancelled' });
    expect(second.client.queue.getSnapshot()).toMatchObject({ failed: 1, pending: 0 });
    expect([...stored.values()]).toMatchObject([{ model: 'Post' }]);
  });

  it('is not made where it has been refused, until it is sent again', async () => {
    const one = visit();
    one.link.before = () => Promise.reject(new DataError('unauthorized'));
    await expect(one.client.write('create', 'Post', post)).rejects.toMatchObject({ code: 'unauthorized' });
    one.link.before = undefined;
    await expect(comment(one)).rejects.toMatchObject({ code: 'cancelled', cause: { code: 'unauthorized' } });
    expect(stored.size).toBe(0);
    one.client.queue.retry(one.client.queue.getSnapshot().writes[0]?.id ?? '');
    expect(await comment(one)).toMatchObject({ postId: '1' });
    expect(backend.rows('Post')).toHaveLength(1);
  });

  it.for(['refused', 'discarded'])('goes without a change of the row that is %s', async (fate) => {
    const one = visit();
    one.page.setOnline(false);
    const made = one.client.write('create', 'Post', post);
    const changing = one.client.write('update', 'Post', { id: '1', title: 'no' });
    const child = comment(one);
    const change = one.client.queue.getSnapshot().writes[1]?.id ?? '';
    let posts = 0;
    if (fate === 'refused') one.link.before = ({ call, model }) => (call === 'write' && model === 'Post' && ++posts === 2 ? Promise.reject(new DataError('unauthorized')) : undefined);
    else one.client.queue.discard(change);
    one.page.setOnline(true);
    expect(await made).toMatchObject(post);
    await expect(changing).rejects.toMatchObject({ code: fate === 'refused' ? 'unauthorized' : 'cancelled' });
    expect(await child).toMatchObject({ postId: '1' });
  });

  it('leaves nothing of a refused attempt once the row is made by another', async () => {
    const one = visit();
    one.link.before = ({ call }) => (call === 'write' ? Promise.reject(new DataError('invalid_input')) : undefined);
    await expect(one.client.write('create', 'Post', { ...post, title: '' })).rejects.toMatchObject({ code: 'invalid_input' });
    one.link.before = undefined;
    expect(one.client.queue.getSnapshot()).toMatchObject({ failed: 1 });
    await one.client.write('create', 'Post', post);
    expect(one.client.queue.getSnapshot().writes).toEqual([]);
  });

  it('takes with it what was to be written to its row', async () => {
    const one = visit();
    one.page.setOnline(false);
    const [parent, child] = one.both();
    const change = one.client.write('update', 'Comment', { id: 'c', text: 'changed' });
    const answer = one.client.write('upsert', 'Comment', { id: 'd', text: 'to it' }, { after: [{ model: 'Comment', row: { id: 'c' } }] });
    one.client.queue.discard(one.client.queue.getSnapshot().writes[0]?.id ?? '');
    for (const write of [parent, child, change, answer]) await expect(write).rejects.toMatchObject({ code: 'cancelled' });
    one.page.setOnline(true);
    expect(one.client.queue.getSnapshot()).toMatchObject({ pending: 0, failed: 0 });
    expect(stored.size).toBe(0);
    expect(writes(one)).toEqual([]);
  });
});

it('leaves what is on its way, when it is closed, to the next', async () => {
  const backend = createMemoryData({ models: { Post: { fields: ['title'] } } });
  const box = new Map<string, StoredWrite>();
  const outbox = {
    put: async (write: StoredWrite) => void box.set(write.id, structuredClone(write)),
    remove: async (id: string) => void box.delete(id),
    adopt: async () => [...box.values()],
  };
  const visit = (isDeaf: boolean) => {
    const link = backend.link('me');
    if (isDeaf) link.before = ({ call }) => (call === 'write' ? new Promise(() => {}) : undefined);
    const client = createDataClient({ port: link.port, page: createMemoryPage(), outbox });
    onTestFinished(client.close);
    return client;
  };
  const sending = (client: ReturnType<typeof visit>) => vi.waitFor(() => expect(client.queue.getSnapshot().writes).toMatchObject([{ status: 'sending' }]));
  const first = visit(true);
  const made = first.write('create', 'Post', post);
  await sending(first);
  first.close();
  await expect(made).rejects.toMatchObject({ code: 'cancelled' });
  expect(box.size).toBe(1);

  const second = visit(true);
  await sending(second);
  second.close();
  const third = visit(false);
  await vi.waitFor(() => expect(backend.rows('Post')).toMatchObject([post]));
  expect(third.queue.getSnapshot()).toMatchObject({ failed: 0, pending: 0 });
});

it('sends what the browser cannot keep, and says that it is not kept', async () => {
  const { backend, client, page } = open([], 'me', () => Promise.reject(new DOMException('full', 'QuotaExceededError')));
  await client.write('create', 'Post', post);
  page.setOnline(false);
  const waiting = client.write('update', 'Post', { id: '1', title: 'waits' });
  await vi.waitFor(() => expect(client.queue.getSnapshot()).toMatchObject({ durable: false, pending: 1 }));
  page.setOnline(true);
  await waiting;
  expect(backend.rows('Post')).toMatchObject([{ title: 'waits' }]);
});

describe('the order of the writes of a row', () => {
  const write = (one: Partial<StoredWrite>): StoredWrite => ({
    id: 'w', user: 'me', model: 'Post', authMode: undefined, kind: 'update', key: '1', input: { id: '1', title: 'w' }, expected: undefined, at: 0, ...one,
  });

  it('is kept in the outbox, also of those that were made in one millisecond', async () => {
    const { client, page, kept } = open();
    page.setOnline(false);
    await expect(client.write('upsert', 'Post', { title: 'no key' })).rejects.toBeInstanceOf(DataError);
    for (const title of ['one', 'two', 'three']) void leaves(client.write('update', 'Post', { id: '1', title }));
    await vi.waitFor(() => expect(kept).toHaveLength(3));
    expect(kept.toSorted((a, b) => a.at - b.at).map(({ input }) => input['title'])).toEqual(['one', 'two', 'three']);
    expect(new Set(kept.map(({ at }) => at)).size).toBe(3);
  });

  it('lets one that follows another expect what that has left, after a reload too', async () => {
    const { backend, client, kept, link, page } = open();
    const ifUnchanged = await client.write('create', 'Post', post);
    const answer = deferred<void>();
    link.before = () => answer.promise;
    page.advance(1000);
    const first = client.write('update', 'Post', { id: '1', title: 'first' }, { ifUnchanged });
    void leaves(client.write('update', 'Post', { id: '1', title: 'second' }, { ifUnchanged }));
    await vi.waitFor(() => expect(link.calls.filter(({ call }) => call === 'write')).toHaveLength(2));
    page.setOnline(false);
    answer.resolve();
    await first;
    client.close();
    const left = kept.findLast(({ input }) => input['title'] === 'second');
    const outbox = { put: async () => {}, remove: async () => {}, adopt: async () => (left ? [left] : []) };
    const next = createDataClient({ port: backend.link('me').port, page: createMemoryPage(), outbox }, createLate(() => import('../late-file.ts')));
    onTestFinished(next.close);
    next.queue.subscribe(() => {});
    await vi.waitFor(() => expect(backend.rows('Post')).toMatchObject([{ title: 'second' }]));
  });

  it('is that in which they were made, though the older are taken up when younger ones wait', async () => {
    const stored = deferred<readonly StoredWrite[]>();
    const { backend, client } = open(stored.promise);
    backend.write({ model: 'Post', authMode: undefined, kind: 'create', input: post });
    const younger = client.write('update', 'Post', { id: '1', title: 'younger' });
    await vi.waitFor(() => expect(client.queue.getSnapshot().pending).toBe(1));
    stored.resolve([write({ input: { id: '1', title: 'older' } })]);
    expect(await younger).toMatchObject({ title: 'younger' });
    expect(backend.rows('Post')).toMatchObject([{ title: 'younger' }]);
    await vi.waitFor(() => expect(client.queue.getSnapshot().pending).toBe(0));
    expect(backend.rows('Post')).toMatchObject([{ title: 'younger' }]);
  });

  it('waits for no outbox that does not answer', async () => {
    const { backend, client, page } = open(new Promise<never>(() => {}));
    const made = client.write('create', 'Post', post);
    await vi.waitFor(() => expect(client.queue.getSnapshot().pending).toBe(1));
    expect(backend.rows('Post')).toEqual([]);
    page.advance(2000);
    expect(await made).toMatchObject(post);
  });
});
