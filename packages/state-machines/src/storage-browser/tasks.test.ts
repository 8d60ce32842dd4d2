import { describe, expect, test, vi } from 'vitest';
import { StorageError } from '../errors/storage-error.ts';
import { archive, bench, docs, until } from './object-browser-bench.fixture.ts';

const here = (prefix: string) => ({ location: docs, prefix });

describe('a move', () => {
  test('takes a file, or a folder to its last object, to its place', async () => {
    const { browser, opens, entries, paths, reaches, names, isRead } = bench({ 'docs/a.txt': 'A', 'docs/in/': '', 'docs/in/b': 'B', 'docs/in/deep/c': 'C' });
    await opens();
    browser.move(entries('a.txt', 'in'), { location: archive, prefix: 'archive/2026/' });
    await reaches('done');
    expect(paths()).toEqual(['archive/2026/a.txt', 'archive/2026/in/', 'archive/2026/in/b', 'archive/2026/in/deep/c']);
    await isRead();
    expect(names()).toEqual([]);
  });

  test('deletes nothing whose copy is not whole', async () => {
    const { browser, opens, entries, reaches, text, task, storage } = bench({ 'docs/a.txt': 'all of it' }, {
      wrap: () => ({ copy: async ({ to }) => storage.put(to.path, 'all') }),
    });
    await opens();
    browser.rename(entries('a.txt')[0] ?? expect.fail(), 'b.txt');
    await reaches('failed');
    expect([task()?.error?.code, await text('docs/a.txt')]).toEqual(['checksum_mismatch', 'all of it']);
  });

  test('deletes nothing that changed since it was copied', async () => {
    const { browser, opens, entries, reaches, text, task, storage } = bench({ 'docs/a.txt': 'one' }, {
      wrap: (memory) => ({
        async copy(request, signal) {
          await memory.copy(request, signal);
          storage.put('docs/a.txt', 'another');
        },
      }),
    });
    await opens();
    browser.move(entries('a.txt'), here('docs/in/'));
    await reaches('failed');
    expect([task()?.error?.code, await text('docs/a.txt'), await text('docs/in/a.txt')]).toEqual(['changed', 'another', 'one']);
  });

  test('of which a part fails goes on where it was, and loses nothing', async () => {
    let isBroken = true;
    const copies: string[] = [];
    const { browser, opens, entries, paths, reaches, task } = bench({ 'docs/in/1': '1', 'docs/in/2': '2', 'docs/in/3': '3' }, {
      memory: {
        fault: ({ kind, path }) => {
          if (kind === 'copy') copies.push(path);
          return isBroken && kind === 'remove' && path === 'docs/in/2' ? new StorageError('service_unavailable') : undefined;
        },
      },
    });
    await opens();
    browser.move(entries('in'), { location: archive, prefix: 'archive/' });
    await reaches('failed');
    expect(paths()).toEqual(['archive/in/1', 'archive/in/2', 'archive/in/3', 'docs/in/2']);
    isBroken = false;
    browser.retryTask(task()?.id ?? '');
    await reaches('done');
    expect(paths()).toEqual(['archive/in/1', 'archive/in/2', 'archive/in/3']);
    expect(copies.filter((path) => path === 'docs/in/2')).toHaveLength(1);
  });

  test('looks for its copy before it goes on, and makes another where somebody took it away', async () => {
    let isDenied = true;
    const { browser, opens, entries, reaches, task, storage, text } = bench({ 'docs/a.txt': 'A' }, {
      memory: { fault: ({ kind }) => (isDenied && kind === 'remove' ? new StorageError('access_denied') : undefined) },
    });
    await opens();
    browser.move(entries('a.txt'), { location: archive, prefix: 'archive/' });
    await reaches('failed');
    isDenied = false;
    await storage.remove({ path: 'archive/a.txt' }, AbortSignal.timeout(1000));
    browser.retryTask(task()?.id ?? '');
    await reaches('done');
    expect([await text('docs/a.txt'), await text('archive/a.txt')]).toEqual([undefined, 'A']);
  });

  test('takes an object of which a name ends in / and that holds bytes for a file', async () => {
    const { browser, opens, entries, text, task, reaches } = bench({ 'docs/in/': 'bytes', 'archive/in/': '' });
    await opens();
    browser.move(entries('in'), { location: archive, prefix: 'archive/' });
    await reaches('asking');
    browser.chooseTask(task()?.id ?? '', 'replace');
    await reaches('done');
    expect([await text('docs/in/'), await text('archive/in/')]).toEqual([undefined, 'bytes']);
  });

  test('that is cancelled leaves each object whole in one place at least', async () => {
    const { browser, opens, entries, paths, reaches, task } = bench(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`docs/in/${i}`, `${i}`])));
    await opens();
    browser.move(entries('in'), { location: archive, prefix: 'archive/' });
    await until(browser.tasks, () => (task()?.done ?? 0) > 3);
    browser.cancelTask(task()?.id ?? '');
    await reaches('cancelled');
    const names = new Set(paths().map((path) => path.split('/').at(-1)));
    expect(names.size).toBe(30);
    browser.retryTask(task()?.id ?? '');
    await reaches('done');
    expect(paths().filter((path) => path.startsWith('docs/'))).toEqual([]);
  });

  test('into itself is refused', async () => {
    const { browser, opens, entries, paths, reaches, task } = bench({ 'docs/in/a': 'A' });
    await opens();
    browser.move(entries('in'), here('docs/in/deeper/'));
    await reaches('failed');
    expect([task()?.error?.code, paths()]).toEqual(['invalid_input', ['docs/in/a']]);
  });
});

describe('a name that is taken', () => {
  const taken = { 'docs/a.txt': 'mine', 'archive/a.txt': 'theirs' };
  const moves = async (files: Readonly<Record<string, string>> = taken) => {
    const made = bench(files);
    await made.opens();
    made.browser.move(made.browser.shown.get(), { location: archive, prefix: 'archive/' });
    await until(made.browser.tasks, (tasks) => tasks.some(({ status }) => status === 'asking'));
    return made;
  };

  test('is asked about, and skipped without a loss', async () => {
    const { browser, task, text, reaches } = await moves();
    expect(task()?.taken).toBe('a.txt');
    expect(await text('archive/a.txt')).toBe('theirs');
    browser.chooseTask(task()?.id ?? '', 'skip');
    await reaches('skipped');
    expect([await text('docs/a.txt'), await text('archive/a.txt')]).toEqual(['mine', 'theirs']);
  });

  test('is kept beside the other', async () => {
    const { browser, task, text, paths, reaches } = await moves();
    browser.chooseTask(task()?.id ?? '', 'rename');
    await reaches('done');
    expect(paths()).toEqual(['archive/a (2).txt', 'archive/a.txt']);
    expect(await text('archive/a (2).txt')).toBe('mine');
  });

  test('is replaced, for all that ask', async () => {
    const { browser, task, text, paths, reaches } = await moves({ ...taken, 'docs/b': 'mine', 'archive/b': 'theirs' });
    await until(browser.tasks, (tasks) => tasks.every(({ status }) => status === 'asking'));
    browser.chooseTask(task()?.id ?? '', 'replace', true);
    await reaches('done');
    expect([paths(), await text('archive/a.txt'), await text('archive/b')]).toEqual([['archive/a.txt', 'archive/b'], 'mine', 'mine']);
  });

  test('in a folder that both have is asked once for all in it', async () => {
    const { browser, task, paths, reaches } = await moves({ 'docs/in/1': 'm', 'docs/in/2': 'm', 'docs/in/3': 'm', 'archive/in/1': 't', 'archive/in/2': 't' });
    browser.chooseTask(task()?.id ?? '', 'skip');
    await reaches('done');
    expect(paths()).toEqual(['archive/in/1', 'archive/in/2', 'archive/in/3', 'docs/in/1', 'docs/in/2']);
  });
});

describe('entries of a folder that is not open any more', () => {
  const other = { ...docs, id: 'other', bucket: 'other' };
  const held = async () => {
    const made = bench({ 'docs/a.txt': 'A', 'docs/in/b': 'B' });
    for (const path of ['docs/a.txt', 'docs/in/b']) made.storage.put(path, 'theirs', { bucket: 'other' });
    await made.opens();
    const entries = made.browser.shown.get();
    await made.opens(other);
    return { ...made, entries };
  };
  const theirs = ['other/docs/a.txt', 'other/docs/in/b'];

  test('are deleted in their own bucket', async () => {
    const { browser, entries, paths, reaches } = await held();
    expect(await browser.measure(entries, AbortSignal.timeout(1000))).toEqual({ files: 2, size: 2 });
    browser.remove(entries);
    await reaches('done');
    expect(paths()).toEqual(theirs);
  });

  test('are moved and renamed from their own bucket', async () => {
    const { browser, entries, paths, text, reaches } = await held();
    browser.rename(entries.find(({ kind }) => kind === 'file') ?? expect.fail(), 'c.txt');
    browser.move(entries.filter(({ kind }) => kind === 'folder'), { location: { ...other, prefix: 'moved/' }, prefix: 'moved/' });
    await reaches('done');
    expect(paths()).toEqual(['docs/c.txt', ...theirs, 'other/moved/in/b']);
    expect([await text('other/moved/in/b'), await text('docs/c.txt')]).toEqual(['B', 'A']);
  });

  test('are downloaded from their own bucket, once the browser is out of every folder, too', async () => {
    const { browser, entries, saved, reaches } = await held();
    browser.leave();
    browser.download(entries);
    await reaches('done');
    const text = new TextDecoder('latin1').decode(await saved[0]?.blob?.arrayBuffer());
    expect([text.includes('theirs'), text.includes('in/b'), saved[0]?.name]).toEqual([false, true, 'docs.zip']);
  });
});

describe('a folder that is selected along with what lies in it', () => {
  const found = async () => {
    const made = bench({ 'docs/a': 'A', 'docs/in/a': 'A', 'docs/in/deep/a': 'A' });
    await made.opens();
    made.browser.arrange({ query: 'a', subfolders: true });
    await made.isRead();
    const deep = made.browser.shown.get();
    made.browser.arrange({ query: '' });
    await made.isRead();
    const entries = [...deep, ...made.entries('in')];
    expect(entries.map(({ path }) => path).toSorted()).toEqual(['docs/a', 'docs/in/', 'docs/in/a', 'docs/in/deep/a']);
    return { ...made, entries };
  };

  test('is counted once, and deleted in one go', async () => {
    const { browser, entries, paths, reaches } = await found();
    expect(await browser.measure(entries, AbortSignal.timeout(1000))).toEqual({ files: 3, size: 3 });
    browser.remove(entries);
    expect(await reaches('done')).toHaveLength(2);
    expect(paths()).toEqual([]);
  });

  test.each(['copy', 'move'] as const)('goes where it goes once, by a %s', async (kind) => {
    const { browser, entries, paths, reaches } = await found();
    browser[kind](entries, { location: archive, prefix: 'archive/' });
    await reaches('done');
    expect(paths().filter((path) => path.startsWith('archive/'))).toEqual(['archive/a', 'archive/in/a', 'archive/in/deep/a']);
  });

  test('is in a ZIP file once', async () => {
    const { browser, entries, saved, reaches } = await found();
    browser.download(entries);
    const [task] = await reaches('done');
    expect(task?.total).toBe(3);
    expect(new TextDecoder('latin1').decode(await saved[0]?.blob?.arrayBuffer())).not.toContain('(2)');
  });
});

describe('a copy that keeps what is there of it', () => {
  /** A storage whose copies go on, and what becomes of them. */
  const resumable = () => {
    const log: string[] = [];
    let fault: StorageError | undefined = new StorageError('network');
    let isHeld = false;
    const made = bench({ 'docs/a.txt': 'A' }, {
      wrap: (memory) => ({
        async copy({ onResumable, ...request }, signal) {
          const attempt = async (now: AbortSignal) => {
            if (isHeld) await new Promise((_, reject) => now.addEventListener('abort', () => reject(new StorageError('cancelled'))));
            if (fault) throw fault;
            await memory.copy(request, now);
          };
          log.push('begun');
          onResumable?.({
            async resume(now) {
              log.push('resumed');
              await attempt(now);
            },
            async discard() {
              log.push(fault ? 'discarded in vain' : 'discarded');
              if (fault) throw fault;
            },
          });
          await attempt(signal);
        },
      }),
    });
    return { ...made, log, mend: () => { fault = undefined; }, hold: () => { isHeld = true; } };
  };
  const begin = async (made: ReturnType<typeof resumable>) => {
    await made.opens();
    made.browser.move(made.entries('a.txt'), { location: archive, prefix: 'archive/' });
  };

  test('goes on with the next try', async () => {
    const made = resumable();
    await begin(made);
    await made.reaches('failed');
    made.mend();
    made.browser.retryTask(made.task()?.id ?? '');
    await made.reaches('done');
    expect([made.log, made.paths()]).toEqual([['begun', 'resumed'], ['archive/a.txt']]);
  });

  test('is discarded where the content is another one by then', async () => {
    const made = resumable();
    await begin(made);
    await made.reaches('failed');
    made.mend();
    made.storage.put('docs/a.txt', 'another');
    made.browser.retryTask(made.task()?.id ?? '');
    await made.reaches('done');
    expect([made.log, await made.text('archive/a.txt')]).toEqual([['begun', 'discarded', 'begun'], 'another']);
  });

  test.each(['is cancelled', 'has its owner signed out'])('is discarded where it %s', async (how) => {
    const made = resumable();
    made.mend();
    made.hold();
    await begin(made);
    await vi.waitUntil(() => made.log.length === 1);
    if (how === 'is cancelled') made.browser.cancelTask(made.task()?.id ?? '');
    else made.storage.signIn(undefined);
    expect(made.log).toEqual(['begun', 'discarded']);
  });

  test.each([
    ['it leaves the list', ({ browser }: ReturnType<typeof resumable>) => browser.clearTasks()],
    ['the browser ends', ({ stop }: ReturnType<typeof resumable>) => stop()],
  ])('is discarded where it failed and %s', async (_, leave) => {
    const made = resumable();
    await begin(made);
    await made.reaches('failed');
    made.mend();
    leave(made);
    expect(made.log).toEqual(['begun', 'discarded']);
  });

  test('is discarded once the network is back, where it was gone', async () => {
    const made = resumable();
    await begin(made);
    await made.reaches('failed');
    made.environment.setOnline(false);
    made.browser.clearTasks();
    expect(made.log).toEqual(['begun', 'discarded in vain']);
    made.mend();
    made.environment.setOnline(true);
    made.environment.setOnline(false);
    await Promise.resolve();
    made.environment.setOnline(true);
    expect(made.log).toEqual(['begun', 'discarded in vain', 'discarded']);
  });
});

test('a move onto itself, by another way to say the bucket, is refused', async () => {
  const { browser, opens, entries, paths, reaches, task } = bench({ 'docs/a.txt': 'A' }, {
    wrap: () => ({ bucketName: async (bucket) => (bucket === undefined || bucket === 'files' ? 'bucket-of-the-app' : undefined) }),
  });
  await opens();
  browser.move(entries('a.txt'), { location: { ...docs, bucket: 'files' }, prefix: 'docs/' });
  await reaches('failed');
  expect([task()?.error?.code, paths()]).toEqual(['invalid_input', ['docs/a.txt']]);
});

test('a new name that a path cannot hold is refused before anything is done', async () => {
  const { browser, opens, entries } = bench({ 'docs/in/a': 'A' });
  await opens();
  const [folder] = entries('in');
  for (const name of ['', 'a/b', '..']) expect(() => browser.rename(folder ?? expect.fail(), name)).toThrow('is no name');
  expect(browser.tasks.get()).toEqual([]);
});

describe('a copy', () => {
  test('leaves the source', async () => {
    const { browser, opens, entries, paths, reaches } = bench({ 'docs/a.txt': 'A' });
    await opens();
    browser.copy(entries('a.txt'), here('docs/in/'));
    await reaches('done');
    expect(paths()).toEqual(['docs/a.txt', 'docs/in/a.txt']);
  });
});

describe('a deletion', () => {
  test('takes a folder with all that is in it, and a file without the folder of its name', async () => {
    const { browser, opens, entries, paths, reaches } = bench({ 'docs/in/': '', 'docs/in/a': '', 'docs/in/deep/b': '', 'docs/x': '', 'docs/x/y': '' });
    await opens();
    expect(await browser.measure(entries('in'), AbortSignal.timeout(1000))).toEqual({ files: 2, size: 0 });
    browser.remove([...entries('in'), ...entries('x').filter(({ kind }) => kind === 'file')]);
    await reaches('done');
    expect(paths()).toEqual(['docs/x/y']);
  });

  test('that is refused says so', async () => {
    const { browser, opens, entries, paths, reaches, task } = bench({ 'docs/a': '' }, { memory: { may: { remove: false } } });
    await opens();
    browser.remove(entries('a'));
    await reaches('failed');
    expect([task()?.error?.code, paths()]).toEqual(['access_denied', ['docs/a']]);
  });

  test('waits for the network', async () => {
    let isDown = true;
    const { browser, opens, entries, paths, reaches, environment } = bench({ 'docs/a': '' }, {
      memory: { fault: ({ kind }) => (isDown && kind === 'remove' ? new StorageError('network') : undefined) },
    });
    await opens();
    environment.setOnline(false);
    browser.remove(entries('a'));
    await reaches('waiting');
    isDown = false;
    environment.setOnline(true);
    await reaches('done');
    expect(paths()).toEqual([]);
  });
});

describe('a download', () => {
  test('of one file is its address', async () => {
    const { browser, opens, entries, saved, reaches } = bench({ 'docs/a.txt': 'A' });
    await opens();
    browser.download(entries('a.txt'));
    await reaches('done');
    expect(saved).toMatchObject([{ name: 'a.txt', url: { pathname: '/docs/a.txt' } }]);
  });

  test('numbers what would have one name in the ZIP file', async () => {
    const { browser, opens, saved, reaches } = bench({ 'docs/a .txt/b': '1', 'docs/é.txt': '2', 'docs/é.txt': '3' });
    await opens();
    browser.download(browser.shown.get());
    await reaches('done');
    const text = new TextDecoder().decode(await saved[0]?.blob?.arrayBuffer());
    for (const found of ['é.txt', 'é (2).txt']) expect(text).toContain(found);
  });

  test('has objects that hold bytes under the name of a folder, and no marks of folders', async () => {
    const { browser, opens, saved, reaches } = bench({ 'docs/in/': '', 'docs/in/deep/': 'bytes', 'docs/in/deep/c': 'C' });
    await opens();
    browser.download(browser.shown.get());
    const [task] = await reaches('done');
    expect(task?.total).toBe(2);
    const text = new TextDecoder('latin1').decode(await saved[0]?.blob?.arrayBuffer());
    for (const found of ['in/deep (2)', 'in/deep/c', 'bytes']) expect(text).toContain(found);
  });

  test('of several is a ZIP file with their folders', async () => {
    const { browser, opens, entries, saved, reaches } = bench({ 'docs/a.txt': 'Alpha', 'docs/in/b.txt': 'Beta', 'docs/in/deep/c.txt': 'Gamma' });
    await opens();
    browser.download(entries('a.txt', 'in'));
    const [task] = await reaches('done');
    expect(task).toMatchObject({ others: 1, done: 3, total: 3 });
    const text = new TextDecoder('latin1').decode(await saved[0]?.blob?.arrayBuffer());
    expect(saved[0]?.name).toBe('docs.zip');
    for (const found of ['a.txt', 'in/b.txt', 'in/deep/c.txt', 'Alpha', 'Beta', 'Gamma']) expect(text).toContain(found);
  });
});

test('an action of the app runs for each entry, and ends leave the list when they are cleared', async () => {
  const seen: string[] = [];
  const { browser, opens, reaches } = bench({ 'docs/a': '', 'docs/b': '' });
  await opens();
  browser.run(browser.shown.get(), async ({ name }) => void seen.push(name));
  await reaches('done');
  expect(seen).toEqual(['a', 'b']);
  browser.clearTasks();
  expect(browser.tasks.get()).toEqual([]);
});

describe('what is done', () => {
  const numbered = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`docs/${index}`, '']));
  const begin = async (count: number) => {
    const made = bench(numbered(count));
    const begun: string[] = [];
    await made.opens();
    made.browser.run(made.browser.shown.get(), ({ name }) => {
      begun.push(name);
      return new Promise(() => {});
    });
    return { ...made, begun };
  };

  test('ends with the browser, and what waits does not begin', async () => {
    const { browser, begun, stop } = await begin(5);
    stop();
    expect(browser.tasks.get().map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'cancelled'));
    expect(begun).toEqual(['0', '1', '2']);
  });

  test('makes room for what waits when one is cancelled', async () => {
    const { browser, begun } = await begin(5);
    browser.cancelTask(browser.tasks.get()[1]?.id ?? '');
    expect(begun).toEqual(['0', '1', '2', '3']);
    expect(browser.tasks.get().map(({ status }) => status)).toEqual(['running', 'cancelled', 'running', 'running', 'queued']);
  });

  test('and was cancelled takes no answer', async () => {
    const { browser, opens, entries, reaches, task } = bench({ 'docs/a': '1', 'archive/a': '2' });
    await opens();
    browser.move(entries('a'), { location: archive, prefix: 'archive/' });
    await reaches('asking');
    browser.cancelTask(task()?.id ?? '');
    browser.chooseTask(task()?.id ?? '', 'replace');
    expect(task()?.status).toBe('cancelled');
  });

  test('has the folder read a few times, and not for each that ends', async () => {
    let reads = 0;
    const { browser, opens, isRead, names, reaches } = bench(numbered(60), {
      wrap: (memory) => ({ list: (request, signal) => ((reads += 1), memory.list(request, signal)) }),
    });
    await opens();
    browser.remove(browser.shown.get());
    await reaches('done');
    await Promise.resolve();
    await isRead();
    expect(names()).toEqual([]);
    expect(reads).toBeLessThan(10);
  });

  test('leaves a browser that was stopped alone', async () => {
    let reads = 0;
    const { stop, browser, opens } = bench(numbered(2), {
      wrap: (memory) => ({ list: (request, signal) => ((reads += 1), memory.list(request, signal)) }),
    });
    await opens();
    const before = reads;
    browser.run(browser.shown.get(), () => new Promise(() => {}));
    stop();
    await Promise.resolve();
    expect(reads).toBe(before);
  });
});
