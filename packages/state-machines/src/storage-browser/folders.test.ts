import { describe, expect, test } from 'vitest';
import { StorageError } from '../errors/storage-error.ts';
import { archive, bench, docs, until } from './object-browser-bench.fixture.ts';

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}.txt`, 'x']));

describe('locations', () => {
  test('are read page by page', async () => {
    const { browser } = bench({}, {
      listLocations: async ({ nextToken }) => (nextToken === undefined ? { items: [docs], nextToken: '2' } : { items: [archive] }),
    });
    expect((await until(browser.locations, ({ status }) => status === 'ready')).items).toEqual([docs, archive]);
  });

  test('that cannot be read say why, and are asked for again when the network is back', async () => {
    let isDown = true;
    const { browser, environment } = bench({}, {
      listLocations: async () => {
        if (isDown) throw new StorageError('network');
        return { items: [docs] };
      },
    });
    expect((await until(browser.locations, ({ status }) => status === 'error')).error?.code).toBe('network');
    isDown = false;
    environment.setOnline(true);
    expect((await until(browser.locations, ({ status }) => status === 'ready')).items).toEqual([docs]);
  });

  test('of another person who came while nobody listened take the place of what was seen before', async () => {
    const { browser, storage, opens, stop } = bench({ 'docs/a.txt': 'a' });
    await opens();
    stop();
    storage.signIn('eu-west-1:somebody-else');
    browser.connect();
    await until(browser.folder, ({ location }) => location === undefined);
    expect(browser.folder.get().entries).toEqual([]);
  });

  test('of another person take the place of what was seen before', async () => {
    const { browser, storage, opens } = bench({ 'docs/a.txt': 'a' });
    await opens();
    storage.signIn('eu-west-1:somebody-else');
    expect(browser.folder.get()).toMatchObject({ location: undefined, entries: [] });
    await until(browser.locations, ({ status }) => status === 'ready');
  });
});

describe('a folder', () => {
  test('shows folders before files, and numbers as people read them', async () => {
    const { opens, names } = bench({ 'docs/': '', 'docs/b10.txt': '', 'docs/b9.txt': '', 'docs/A.txt': '', 'docs/z/1': '', 'docs/y/': '', 'other/x': '' });
    await opens();
    expect(names()).toEqual(['y/', 'z/', 'A.txt', 'b9.txt', 'b10.txt']);
  });

  test('is sorted by size and date, either way', async () => {
    const { opens, names, browser, storage } = bench({ 'docs/big': 'xxxx', 'docs/small': 'x' });
    storage.put('docs/old', 'xx', { lastModified: new Date(0) });
    await opens();
    browser.arrange({ column: 'size', direction: 'desc' });
    expect(names()).toEqual(['big', 'old', 'small']);
    browser.arrange({ column: 'lastModified', direction: 'asc' });
    expect(names()[0]).toBe('old');
  });

  test('is searched by what its names hold, whatever the case and the form of its letters', async () => {
    const { opens, names, browser } = bench({ 'docs/Über.txt': '', 'docs/unter.txt': '' });
    await opens();
    browser.arrange({ query: 'u\u0308BER' });
    expect(names()).toEqual(['Über.txt']);
  });

  test('is read to its end, the first page at once', async () => {
    const { browser } = bench(many(25), { pageSize: 10 });
    const counts: number[] = [];
    browser.folder.subscribe(() => counts.push(browser.folder.get().entries.length));
    browser.open(docs);
    await until(browser.folder, ({ status }) => status === 'ready');
    expect([...new Set(counts)]).toEqual([0, 10, 20, 25]);
  });

  test('with more than the limit goes on when asked', async () => {
    const { browser, opens } = bench(many(25), { pageSize: 10, limit: 10 });
    await opens();
    expect(browser.folder.get()).toMatchObject({ hasMore: true, status: 'ready' });
    browser.loadMore();
    await until(browser.folder, ({ status, entries }) => status === 'ready' && entries.length === 20);
    browser.loadMore();
    await until(browser.folder, ({ entries, hasMore }) => entries.length === 25 && !hasMore);
  });

  test('that was read on stays as long when it is read anew', async () => {
    const { browser, opens, isRead } = bench(many(25), { pageSize: 10, limit: 10 });
    await opens();
    browser.loadMore();
    await until(browser.folder, ({ status, entries }) => status === 'ready' && entries.length === 20);
    browser.refresh();
    await isRead();
    expect(browser.folder.get()).toMatchObject({ entries: { length: 20 }, hasMore: true });
    browser.leave();
    browser.open(docs);
    await isRead();
    expect(browser.folder.get().entries).toHaveLength(20);
  });

  test('that was seen is there at once, and read anew behind it', async () => {
    const { browser, opens, storage, isRead, names } = bench({ 'docs/a': '', 'docs/in/b': '' });
    await opens();
    await opens(docs, 'docs/in/');
    storage.put('docs/new', '');
    browser.up();
    expect([browser.folder.get().status, names()]).toEqual(['refreshing', ['in/', 'a']]);
    await isRead();
    expect(names()).toEqual(['in/', 'a', 'new']);
  });

  test('leads up to the locations, and forgets what was selected', async () => {
    const { browser, opens } = bench({ 'docs/in/deep/a': '' });
    await opens(docs, 'docs/in/deep/');
    browser.select(['docs/in/deep/a']);
    browser.up();
    expect([browser.folder.get().prefix, browser.selection.get().size]).toEqual(['docs/in/', 0]);
    browser.up();
    browser.up();
    expect(browser.folder.get().location).toBeUndefined();
  });

  test('keeps what is shown where it cannot be read anew', async () => {
    let isDown = false;
    const { browser, opens, names, isRead, environment } = bench({ 'docs/a': '' }, {
      memory: { fault: ({ kind }) => (isDown && kind === 'list' ? new StorageError('network') : undefined) },
    });
    await opens();
    isDown = true;
    browser.refresh();
    await isRead();
    expect([browser.folder.get().error?.code, names()]).toEqual(['network', ['a']]);
    isDown = false;
    environment.setOnline(true);
    await until(browser.folder, ({ status }) => status === 'ready');
    expect(browser.folder.get().error).toBeUndefined();
  });

  test('that the person may not look into says so', async () => {
    const { browser, opens } = bench({ 'docs/a': '' }, { memory: { may: { read: false } } });
    await opens();
    expect(browser.folder.get()).toMatchObject({ status: 'error', error: { code: 'access_denied' } });
  });

  test('is made, once, and with a name that a path can hold', async () => {
    const { browser, opens, paths } = bench({ 'docs/taken/a': '' });
    await opens();
    await browser.createFolder(' New ');
    expect(paths()).toContain('docs/New/');
    await expect(browser.createFolder('New')).rejects.toMatchObject({ code: 'already_exists' });
    await expect(browser.createFolder('taken')).rejects.toMatchObject({ code: 'already_exists' });
    await expect(browser.createFolder('a/b')).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('a search in subfolders', () => {
  const files = { 'docs/a.txt': '1', 'docs/in/b.txt': '2', 'docs/in/deep/ab.txt': '3', 'docs/in/album/': '', 'elsewhere/a': '4' };
  const searched = async (query: string) => {
    const made = bench(files);
    await made.opens();
    made.browser.arrange({ query, subfolders: true });
    await made.isRead();
    return made;
  };

  test('finds files and folders at every depth, and only in the folder', async () => {
    const { browser, names } = await searched('a');
    expect(names()).toEqual(['album/', 'a.txt', 'ab.txt']);
    expect(browser.shown.get().map(({ path }) => path)).toEqual(['docs/in/album/', 'docs/a.txt', 'docs/in/deep/ab.txt']);
  });

  test('does with what it finds what is done with other entries', async () => {
    const { browser, entries, paths, reaches } = await searched('b');
    browser.rename(entries('ab.txt')[0] ?? expect.fail(), 'c.txt');
    browser.remove(entries('b.txt'));
    await reaches('done');
    expect(paths()).toEqual(['docs/a.txt', 'docs/in/album/', 'docs/in/deep/c.txt', 'elsewhere/a']);
  });

  test('calls what it does by the way to it, as several may be of one name', async () => {
    const { browser, entries } = await searched('b');
    browser.remove(entries('b.txt'));
    browser.download(entries('ab.txt'));
    expect(browser.tasks.get().map(({ name }) => name)).toEqual(['in/b.txt', 'in/deep/ab.txt']);
  });

  test('is read anew when it comes again, as a long one is not kept, and can still be read on', async () => {
    const { browser, opens, isRead } = bench({ ...many(25), 'archive/a.txt': '' }, { pageSize: 10, limit: 10 });
    const searches = async (location: typeof docs) => {
      await opens(location);
      browser.arrange({ query: 't', subfolders: true });
      const { status } = browser.folder.get();
      await isRead();
      return status;
    };
    expect([await searches(docs), await searches(docs)]).toEqual(['loading', 'refreshing']);
    expect([await searches(archive), await searches(docs)]).toEqual(['loading', 'loading']);
    browser.loadMore();
    await until(browser.folder, ({ entries }) => entries.length === 20);
  });

  test('is over without a word, and in another folder, which shows its own entries', async () => {
    const { browser, names, isRead, opens } = await searched('b');
    browser.arrange({ query: '' });
    await isRead();
    expect(names()).toEqual(['in/', 'a.txt']);
    browser.arrange({ query: 'deep' });
    await isRead();
    await opens(docs, browser.shown.get()[0]?.path);
    expect(names()).toEqual(['ab.txt']);
  });

  test('without subfolders reads nothing further', async () => {
    let reads = 0;
    const { browser, opens, names } = bench(files, { wrap: (memory) => ({ list: (request, signal) => ((reads += 1), memory.list(request, signal)) }) });
    await opens();
    browser.arrange({ query: 'a' });
    expect([names(), reads]).toEqual([['a.txt'], 1]);
  });
});
