import { describe, expect, test, vi } from 'vitest';
import type { StorageStep } from '../adapters/memory/index.ts';
import { StorageError } from '../errors/storage-error.ts';
import type { UploadRequest } from '../ports/storage.ts';
import { deferred } from './deferred.ts';
import { bench, fileOf, PART } from './uploader-bench.fixture.ts';
import type { UploadStatus } from './uploader.protocol.ts';

const kinds = (storage: ReturnType<typeof bench>['storage']) => storage.log.map((step) => step.kind);

describe('one upload', () => {
  test('goes from the drop to the object', async () => {
    const { uploader, storage, addOne, row, until, events } = bench();
    const id = addOne();
    const seen: UploadStatus[] = [row(id).status];
    uploader.row(id).subscribe(() => seen.at(-1) === row(id).status || seen.push(row(id).status));
    await until(id, 'done');
    expect(seen).toEqual(['added', 'queued', 'starting', 'uploading', 'verifying', 'done']);
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
    expect(row(id)).toMatchObject({ path: 'public/a.txt', object: { size: 25, contentType: 'text/plain' }, error: undefined });
    expect(uploader.progress(id).get()).toMatchObject({ loaded: 25, total: 25, fraction: 1, timeLeft: 0 });
    expect(uploader.overall.get().fraction).toBe(1);
    expect(uploader.totals.get()).toMatchObject({ count: 1, done: 1, active: 0 });
    expect(events.map((event) => event.type)).toEqual(['added', 'started', 'done']);
  });

  test('of no bytes is stored, and its progress ends at one', async () => {
    const { uploader, storage, addOne, until } = bench();
    const id = addOne(fileOf('empty.txt', 0));
    await until(id, 'done');
    expect(storage.objects.get('public/empty.txt')?.size).toBe(0);
    expect(uploader.progress(id).get().fraction).toBe(1);
  });

  test('waits where the app starts it', async () => {
    const { uploader, storage, addOne, row, clock, until, passes } = bench({ autoUpload: false });
    const id = addOne();
    await passes(() => row(id).path !== undefined);
    await clock.advance(1000);
    expect(row(id).status).toBe('added');
    expect(storage.log).toEqual([]);
    uploader.start();
    await until(id, 'done');
  });

  test('goes through an uploader that was let go of and is used again', async () => {
    const { uploader, addOne, row, environment, clock, until } = bench();
    await uploader.dispose();
    environment.setOnline(false);
    const id = addOne();
    await until(id, 'waitingForNetwork');
    await clock.advance(1000);
    expect(row(id).status).toBe('waitingForNetwork');
    environment.setOnline(true);
    await until(id, 'done');
  });
});

/** Every few milliseconds of an upload, from the first on, to after its end. */
const moments = Array.from({ length: 35 }, (_, index) => index * 2);

describe.each(moments)('after %i ms', (moment) => {
  const at = async (options: Parameters<typeof bench>[1] = {}) => {
    const made = bench({}, options);
    const id = made.addOne();
    await made.reaches(id, 'starting');
    await made.clock.advance(moment);
    return { ...made, id };
  };
  /** Time goes on while somebody waits. */
  const meanwhile = async ({ clock }: { clock: { advance(by: number): Promise<void> } }, call: Promise<void>) => {
    await clock.advance(200);
    await call;
  };

  test('a cancel leaves no object and no parts, then and later', async () => {
    const made = await at();
    const { uploader, id, storage, row, clock } = made;
    const before = row(id).status;
    await meanwhile(made, uploader.cancel(id));
    expect(row(id)).toMatchObject({ status: before === 'done' ? 'done' : 'cancelled', pending: undefined });
    await clock.advance(1000);
    expect(storage.objects.size).toBe(before === 'done' ? 1 : 0);
    expect(storage.parts.size).toBe(0);
  });

  test('a cancel that comes too late where nothing may be removed says so', async () => {
    const made = await at({ may: { remove: false } });
    const { uploader, id, storage, row } = made;
    await meanwhile(made, uploader.cancel(id));
    expect(storage.objects.size).toBe(row(id).status === 'done' ? 1 : 0);
    expect(storage.parts.size).toBe(0);
  });

  test('a pause stops the bytes, and going on makes one upload of it', async () => {
    const made = await at();
    const { uploader, id, storage, row, clock, until } = made;
    await meanwhile(made, uploader.pause(id));
    const paused = row(id).status;
    expect(['paused', 'done']).toContain(paused);
    const steps = storage.log.length;
    await clock.advance(100_000);
    expect(storage.log).toHaveLength(steps);
    uploader.resume(id);
    await until(id, 'done');
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
    expect(storage.parts.size).toBe(0);
  });

  test('pause, resume and cancel in one breath end in the cancel', async () => {
    const made = await at();
    const { uploader, id, storage, row } = made;
    const done = row(id).status === 'done';
    void uploader.pause(id);
    uploader.resume(id);
    void uploader.pause(id);
    await meanwhile(made, uploader.cancel(id));
    expect(row(id).status).toBe(done ? 'done' : 'cancelled');
    expect(storage.objects.size).toBe(done ? 1 : 0);
  });

  test('a network that goes is waited for, and the upload goes on', async () => {
    const made = await at();
    const { uploader, id, storage, row, clock, environment, until } = made;
    environment.setOnline(false);
    await clock.advance(300_000);
    expect(['waitingForNetwork', 'done']).toContain(row(id).status);
    expect(row(id).attempts).toBe(0);
    environment.setOnline(true);
    await until(id, 'done');
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
    expect(storage.parts.size).toBe(0);
    expect(uploader.progress(id).get().fraction).toBe(1);
  });

  test('a cancel without a network leaves nothing either', async () => {
    const made = await at();
    const { uploader, id, storage, row, clock, environment } = made;
    const done = row(id).status === 'done';
    environment.setOnline(false);
    await clock.advance(50);
    const stored = row(id).status === 'done';
    await meanwhile(made, uploader.cancel(id));
    expect(row(id).status).toBe(done || stored ? 'done' : 'cancelled');
    expect(storage.objects.size).toBe(done || stored ? 1 : 0);
    expect(storage.parts.size).toBe(0);
  });

  test('taking the row away, or the uploader, takes the upload along', async () => {
    const made = await at();
    const { uploader, id, storage, row } = made;
    const done = row(id).status === 'done';
    await meanwhile(made, uploader.dispose());
    await uploader.remove(id);
    expect(uploader.list.get()).toEqual([]);
    expect(storage.objects.size).toBe(done ? 1 : 0);
    expect(storage.parts.size).toBe(0);
  });

  test('somebody else signing in stops it, and sees nothing of it', async () => {
    const made = await at();
    const { uploader, id, storage, row, clock, events } = made;
    const { status } = row(id);
    storage.signIn('eu-west-1:somebody-else');
    expect(uploader.list.get()).toEqual([]);
    expect(uploader.totals.get().count).toBe(0);
    expect(uploader.overall.get().total).toBe(0);
    const stored = status === 'done' || status === 'verifying';
    expect(events.at(-1)).toEqual({ type: 'userChanged', stopped: stored ? 0 : 1 });
    const failed = events.flatMap((event) => (event.type === 'failed' ? [event.row.error?.code] : []));
    expect(failed).toEqual(stored ? [] : ['user_changed']);
    const { length } = events;
    uploader.retry(id);
    uploader.retryAll();
    await clock.advance(100_000);
    expect(storage.objects.size).toBe(stored ? 1 : 0);
    expect(uploader.list.get()).toEqual([]);
    expect(events).toHaveLength(length);
  });

  test('progress never goes back, whatever fails on the way', async () => {
    let failed = false;
    const made = await at({
      fault: ({ kind, number }) => {
        if (failed || kind !== 'part' || number !== 2) return undefined;
        failed = true;
        return new StorageError('network');
      },
    });
    const { uploader, id, until } = made;
    const seen: number[] = [0];
    uploader.progress(id).subscribe(() => seen.push(uploader.progress(id).get().fraction));
    await until(id, 'done');
    await made.clock.advance(50);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(uploader.progress(id).get().fraction).toBe(1);
  });
});

describe('a call that nobody answers, and that does nothing with its signal', () => {
  const never = () => new Promise<never>(() => {});
  type Call = 'properties' | 'identity';

  /** The file waits in `starting` for who is signed in, or for what stands at its path. */
  const hanging = async (call: Call) => {
    const made = bench({ collision: 'rename', stallTimeout: 1000, requests: 1 });
    const { storage, addOne, reaches, clock } = made;
    const asked = { properties: storage.properties, identity: storage.identity };
    const id = addOne();
    if (call === 'identity') await made.passes(() => made.row(id).path !== undefined);
    Object.assign(storage, { [call]: never });
    await reaches(id, 'starting');
    await clock.advance(20);
    expect(made.row(id).status).toBe('starting');
    return { ...made, id, mend: () => void Object.assign(storage, asked) };
  };

  test('is over at once with a cancel', async () => {
    const { uploader, row, id, clock } = await hanging('properties');
    const cancelling = uploader.cancel(id);
    await clock.advance(0);
    await cancelling;
    expect(row(id)).toMatchObject({ status: 'cancelled', pending: undefined });
  });

  test('and is cancelled leaves its path to the next', async () => {
    const { uploader, id, clock, mend, addOne, until, row } = await hanging('properties');
    const cancelling = uploader.remove(id);
    await clock.advance(0);
    await cancelling;
    mend();
    const again = addOne();
    await until(again, 'done');
    expect(row(again).path).toBe('public/a.txt');
  });

  test('is over at once with a pause, and asked again with the word to go on', async () => {
    const { uploader, row, id, until, mend, storage } = await hanging('properties');
    await uploader.pause(id);
    expect(row(id)).toMatchObject({ status: 'paused', pending: undefined });
    mend();
    uploader.resume(id);
    await until(id, 'done');
    expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
  });

  test('is asked again where the pause is taken back with the same breath', async () => {
    const { uploader, id, until, mend } = await hanging('properties');
    void uploader.pause(id);
    mend();
    uploader.resume(id);
    await until(id, 'done');
  });

  test('is noticed, and made again', async () => {
    const { row, id, until, mend } = await hanging('properties');
    await until(id, 'waitingForNetwork');
    expect(row(id).error?.code).toBe('stalled');
    mend();
    await until(id, 'done');
  });

  test('while files are looked into holds up no others for long, and none that are cancelled', async () => {
    const { storage, uploader, row, clock, until } = bench({ stallTimeout: 1000 });
    const { identity } = storage;
    Object.assign(storage, { identity: never });
    const [first = '', second = '', ...others] = uploader.add(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => fileOf(`${name}.txt`)));
    await clock.advance(500);
    const cancelling = uploader.cancel(first);
    await clock.advance(0);
    await cancelling;
    expect(row(first).status).toBe('cancelled');
    void uploader.pause(second);
    await until(second, 'paused');
    await until(others[0] ?? '', 'waitingForNetwork');
    Object.assign(storage, { identity });
    for (const id of others) await until(id, 'done');
    expect(row(second).status).toBe('paused');
  });
});

test('files that find their path taken in the last moment hold up no others', async () => {
  const names = ['a', 'b', 'c', 'd'];
  const { storage, uploader, until } = bench({ collision: 'rename', requests: 2 }, {
    fault: ({ kind, path }) => {
      if (kind === 'complete' && /public\/[a-c]\.txt/.test(path)) storage.put(path, 'somebody else’s');
      return undefined;
    },
  });
  const ids = uploader.add(names.map((name, index) => fileOf(`${name}.txt`, 5 + index)));
  for (const id of ids) await until(id, 'done');
  expect([...storage.objects.keys()].toSorted()).toEqual(['a (2).txt', 'a.txt', 'b (2).txt', 'b.txt', 'c (2).txt', 'c.txt', 'd.txt'].map((name) => `public/${name}`));
});

describe('a retry', () => {
  /** As of a file that goes in one request. */
  const givesNoToken = (storage: ReturnType<typeof bench>['storage']) => {
    const { upload } = storage;
    Object.assign(storage, { upload: ((request, watch) => upload(request, { ...watch, onResumable: () => {} })) satisfies typeof upload });
  };

  test('waits longer each time while no byte moves, and gives up', async () => {
    const { addOne, row, until, storage, uploader } = bench({}, { fault: ({ kind }) => (kind === 'create' ? new StorageError('network') : undefined) });
    const id = addOne();
    await until(id, 'failed');
    expect(row(id)).toMatchObject({ status: 'failed', attempts: 6, error: { code: 'network' } });
    expect(kinds(storage).filter((kind) => kind === 'create')).toHaveLength(6);
    expect(uploader.totals.get().failed).toBe(1);
  });

  test('counts from the start again when bytes moved', async () => {
    let failures = 0;
    const { addOne, until, row } = bench({ retry: { attempts: 1 } }, {
      fault: ({ kind }) => (kind === 'part' && (failures += 1) % 2 === 0 ? new StorageError('network') : undefined),
    });
    const id = addOne(fileOf('long.txt', PART * 12));
    await until(id, 'done');
    expect(failures).toBeGreaterThan(20);
    expect(row(id).attempts).toBe(0);
  });

  test('goes at once when the person asks', async () => {
    let broken = true;
    const { addOne, until, uploader, row, clock } = bench({ retry: { firstDelay: 60_000 } }, {
      fault: ({ kind }) => (broken && kind !== 'identity' ? new StorageError('network') : undefined),
    });
    const id = addOne();
    await until(id, 'waitingForNetwork');
    expect(row(id).retryAt).toBeGreaterThan(clock.now());
    broken = false;
    uploader.retry(id);
    await clock.advance(200);
    expect(row(id).status).toBe('done');
  });

  test('is not made for what will not pass', async () => {
    const { addOne, until, row, uploader, clock, storage } = bench({}, { fault: ({ kind }) => (kind === 'identity' ? undefined : new StorageError('access_denied')) });
    const id = addOne();
    await until(id, 'failed');
    expect(row(id).error?.code).toBe('access_denied');
    const steps = storage.log.length;
    await clock.advance(100_000);
    expect(storage.log).toHaveLength(steps);
    uploader.retryAll();
    await until(id, 'failed');
  });

  test('follows a connection that says nothing', async () => {
    let hung = false;
    const { addOne, until, storage } = bench({ stallTimeout: 1000 }, {
      fault: ({ kind, number }) => {
        if (hung || kind !== 'part' || number !== 2) return undefined;
        hung = true;
        return 'hang';
      },
    });
    const id = addOne();
    await until(id, 'waitingForNetwork');
    await until(id, 'done');
    expect(kinds(storage).filter((kind) => kind === 'create')).toHaveLength(1);
    expect(storage.log.filter((step) => step.number === 1)).toHaveLength(1);
  });

  test.each([['', 25], [', also of no bytes,', 0]])('after a lost answer finds its own object%s under the guard against overwriting', async (_, size) => {
    let lost = false;
    const { addOne, until, storage, row } = bench({ collision: 'fail' }, {
      fault: ({ kind }) => {
        if (lost || kind !== 'answer') return undefined;
        lost = true;
        return new StorageError('network');
      },
    });
    givesNoToken(storage);
    const id = addOne(fileOf('a.txt', size));
    await until(id, 'done');
    expect(storage.objects.size).toBe(1);
    expect(row(id).error).toBeUndefined();
  });

  test('after a lost answer takes the time that it needs to read a large file for that', async () => {
    let lost = false;
    const { addOne, until, storage, row, clock } = bench({ collision: 'fail', stallTimeout: 1000 }, {
      partSize: 10_000_000,
      fault: ({ kind }) => {
        if (lost || kind !== 'answer') return undefined;
        lost = true;
        return new StorageError('network');
      },
    });
    const { holds } = storage;
    Object.assign(storage, {
      holds: ((request, signal) => new Promise((resolve) => clock.after(1500, () => resolve(holds(request, signal))))) satisfies typeof holds,
    });
    const id = addOne(fileOf('a.txt', 20_000_000));
    await until(id, 'waitingForNetwork');
    await until(id, 'done', 'failed');
    expect([row(id).status, storage.begun]).toEqual(['done', 2]);
  });

  test('within one attempt, which finds an empty file’s path taken by itself, makes no second object', async () => {
    const { addOne, until, storage, row } = bench({ collision: 'rename' });
    const { upload } = storage;
    let isFirst = true;
    const upTo: typeof upload = (request, watch) => {
      const task = upload(request, { ...watch, onResumable: () => {} });
      if (!isFirst) return task;
      isFirst = false;
      return { ...task, result: task.result.then(() => Promise.reject(new StorageError('already_exists'))) };
    };
    Object.assign(storage, { upload: upTo });
    const id = addOne(fileOf('a.txt', 0));
    await until(id, 'done');
    expect([...storage.objects.keys(), row(id).path]).toEqual(['public/a.txt', 'public/a.txt']);
  });

  test('does not take somebody else’s object of the same size for its own', async () => {
    const { addOne, until, storage, row } = bench({ collision: 'fail' }, {
      fault: ({ kind }) => void (kind === 'complete' && storage.put('public/a.txt', 'y'.repeat(25))),
    });
    const id = addOne();
    await until(id, 'done', 'failed');
    expect(row(id)).toMatchObject({ status: 'failed', error: { code: 'already_exists' } });
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('y'.repeat(25));
  });

  test('of a cancelled upload leaves somebody else’s object of the same size', async () => {
    const { addOne, until, storage, uploader } = bench({}, {
      fault: ({ kind }) => {
        if (kind !== 'answer') return undefined;
        storage.put('public/a.txt', 'y'.repeat(25));
        return new StorageError('network');
      },
    });
    const id = addOne();
    await until(id, 'waitingForNetwork');
    await uploader.cancel(id);
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('y'.repeat(25));
  });

  test('asks again where the look at a taken path is lost, and fails where it may not look', async () => {
    let lost = false;
    const look = (looks: StorageError | undefined) => ({
      fault: ({ kind }: StorageStep) => {
        if (kind !== 'answer' && kind !== 'look') return undefined;
        if (kind === 'look') return looks;
        if (lost) return undefined;
        lost = true;
        return new StorageError('network');
      },
    });
    const blind = bench({ collision: 'fail' }, look(new StorageError('access_denied')));
    const seen = blind.addOne();
    await blind.until(seen, 'failed');
    expect(blind.row(seen).error?.code).toBe('already_exists');
    lost = false;
    const cut = bench({ collision: 'fail', retry: { attempts: 1 } }, look(new StorageError('network')));
    const id = cut.addOne();
    await cut.until(id, 'failed');
    expect(cut.row(id).error?.code).toBe('network');
  });

  test('is not waited for by a cancel, where the backend has the bytes and says nothing', async () => {
    const { addOne, until, storage, uploader, clock, row } = bench({ stallTimeout: 1000 }, {
      fault: ({ kind }) => (kind === 'answer' ? 'hang' : undefined),
    });
    const id = addOne();
    await until(id, 'verifying');
    await clock.advance(20);
    expect(storage.objects.size).toBe(1);
    const cancelling = uploader.cancel(id);
    await clock.advance(1100);
    await cancelling;
    expect(row(id).status).toBe('cancelled');
    expect(storage.objects.size).toBe(0);
  });

  test.each([25, 0])('that is cancelled instead takes away what a lost answer stored, of %i bytes', async (size) => {
    const { addOne, until, storage, uploader } = bench({}, {
      fault: ({ kind }) => (kind === 'answer' ? new StorageError('network') : undefined),
    });
    givesNoToken(storage);
    const id = addOne(fileOf('a.txt', size));
    await until(id, 'waitingForNetwork');
    expect(storage.objects.size).toBe(1);
    await uploader.cancel(id);
    expect(storage.objects.size).toBe(0);
  });
});

describe('what a cancelled upload could not take away', () => {
  test('is nothing where no request of an empty file left: what another stored at its path meanwhile stays', async () => {
    const { uploader, addOne, until, storage } = bench({}, { fault: ({ kind }) => (kind === 'credentials' ? new StorageError('network') : undefined) });
    const id = addOne(fileOf('.keep', 0));
    await until(id, 'waitingForNetwork');
    const discard = vi.spyOn(storage, 'discard');
    await uploader.cancel(id);
    expect(discard).not.toHaveBeenCalled();
  });

  /** An upload that waits for a backend which then is not reached, and is cancelled. */
  const cancelled = async () => {
    let broken = true;
    const made = bench({}, {
      fault: ({ kind, number }) => (broken && (kind === 'discard' || (kind === 'part' && number === 2)) ? new StorageError('network') : undefined),
    });
    const id = made.addOne();
    await made.until(id, 'waitingForNetwork');
    await made.uploader.cancel(id);
    expect(made.row(id)).toMatchObject({ status: 'cancelled', error: { code: 'network' } });
    expect(made.storage.parts.size).toBe(1);
    return { ...made, id, mend: () => { broken = false; } };
  };

  test('goes later', async () => {
    const { mend, clock, storage, row, id, environment } = await cancelled();
    mend();
    await clock.advance(2000);
    expect(storage.parts.size).toBe(0);
    expect(row(id)).toMatchObject({ status: 'cancelled', error: undefined });
    expect(environment.kept.size).toBe(0);
  });

  test('goes when the network is back, also after giving up, and where the row is gone', async () => {
    const { mend, clock, storage, uploader, id, environment } = await cancelled();
    await uploader.remove(id);
    await clock.advance(1_000_000);
    mend();
    environment.setOnline(false);
    environment.setOnline(true);
    await clock.advance(1);
    expect(storage.parts.size).toBe(0);
  });

  test('goes after a reload, and is not offered', async () => {
    const { mend, storage, environment } = await cancelled();
    mend();
    const second = bench({}, {}, environment.kept, storage);
    expect(await second.uploader.recover()).toEqual([]);
    expect(storage.parts.size).toBe(0);
    expect(environment.kept.size).toBe(0);
  });

  test('goes some time after a reload, where it cannot at once', async () => {
    const { mend, storage, environment } = await cancelled();
    const second = bench({}, {}, environment.kept, storage);
    await second.uploader.recover();
    expect(storage.parts.size).toBe(1);
    mend();
    await second.clock.advance(2000);
    expect(storage.parts.size).toBe(0);
  });

  test('is gone on with by a retry', async () => {
    const { mend, storage, uploader, until, id, clock } = await cancelled();
    mend();
    uploader.retry(id);
    await until(id, 'done');
    await clock.advance(100_000);
    expect(storage.begun).toBe(1);
    expect(await storage.objects.get('public/a.txt')?.blob.text()).toBe('x'.repeat(25));
  });

  /** Whoever takes it away, by the names under which they were signed in then. */
  const watchDiscards = (storage: Awaited<ReturnType<typeof cancelled>>['storage']) => {
    const who: (string | undefined)[] = [];
    const { discard } = storage;
    Object.assign(storage, {
      async discard(...given: Parameters<typeof discard>) {
        who.push(await storage.identity(given[1]));
        return discard(...given);
      },
    });
    return who;
  };

  test('does not go as somebody else, and goes when whose it is comes back', async () => {
    const { mend, storage, environment, clock, uploader, passes } = await cancelled();
    const who = watchDiscards(storage);
    await uploader.recover();
    storage.signIn('somebody-else');
    mend();
    environment.setOnline(false);
    environment.setOnline(true);
    await clock.advance(1_000_000);
    expect(who).toEqual([]);
    expect(storage.parts.size).toBe(1);
    storage.signIn('eu-west-1:memory');
    await passes(() => storage.parts.size === 0 && environment.kept.size === 0);
    expect(who).toEqual(['eu-west-1:memory']);
  });

  test('does not go as somebody else after a reload, nor goes on as them where it was begun', async () => {
    const { mend, storage, environment } = await cancelled();
    mend();
    const second = bench({}, {}, environment.kept, storage);
    const asked = deferred<AbortSignal>();
    Object.assign(storage, {
      discard: (_: UploadRequest, signal: AbortSignal) => new Promise((_resolve, reject) => {
        asked.resolve(signal);
        signal.addEventListener('abort', () => reject(new StorageError('cancelled')));
      }),
    });
    const found = second.uploader.recover();
    const signal = await asked.promise;
    expect(signal.aborted).toBe(false);
    storage.signIn('somebody-else');
    expect(signal.aborted).toBe(true);
    expect(await found).toEqual([]);
    expect([...environment.kept.values()]).toMatchObject([{ givenUp: true, owner: 'eu-west-1:memory' }]);
  });
});

describe('many', () => {
  test('share the window of requests', async () => {
    const { uploader, storage, passes } = bench({ requests: 6 });
    const ids = uploader.add(Array.from({ length: 40 }, (_, index) => fileOf(`${index}.txt`, 5, `${index}`)));
    let most = 0;
    uploader.totals.subscribe(() => {
      const { starting, uploading, verifying } = uploader.totals.get();
      most = Math.max(most, starting + uploading + verifying);
    });
    await passes(() => uploader.totals.get().done === ids.length);
    expect(storage.objects.size).toBe(40);
    expect(most).toBe(6);
  });

  test('stop, go on and end together', async () => {
    const { uploader, clock, storage, row, passes } = bench();
    const ids = uploader.add(Array.from({ length: 12 }, (_, index) => fileOf(`${index}.txt`, 25, `${index % 10}`)));
    await clock.advance(30);
    const pausing = uploader.pauseAll();
    await clock.advance(50);
    await pausing;
    while (uploader.totals.get().active > 0) await clock.advance(1);
    const steps = storage.log.length;
    await clock.advance(1000);
    expect(storage.log).toHaveLength(steps);
    expect(uploader.totals.get()).toMatchObject({ active: 0 });
    uploader.resumeAll();
    await clock.advance(40);
    const cancelling = uploader.cancelAll();
    await clock.advance(100);
    await cancelling;
    expect(storage.objects.size).toBe(ids.filter((id) => row(id).status === 'done').length);
    uploader.retryAll();
    await passes(() => uploader.totals.get().done === ids.length);
    expect(storage.objects.size).toBe(12);
  });

  test('of one name have a path each', async () => {
    const { uploader, storage, passes } = bench();
    uploader.add([fileOf('a.txt', 25, 'x'), fileOf('a.txt', 25, 'y')]);
    await passes(() => uploader.totals.get().done === 2);
    expect([...storage.objects.keys()].toSorted()).toEqual(['public/a (2).txt', 'public/a.txt']);
    const contents = await Promise.all([...storage.objects.values()].map(({ blob }) => blob.text()));
    expect(contents.toSorted()).toEqual(['x'.repeat(25), 'y'.repeat(25)]);
  });

  test('change their own row alone', async () => {
    const { uploader, until, row } = bench();
    const [first, second] = uploader.add([fileOf('a.txt', 25, 'x'), fileOf('b.txt', 0, 'y')]) as [string, string];
    await until(second, 'done');
    const kept = row(second);
    await until(first, 'done');
    expect(row(second)).toBe(kept);
  });
});

describe('what is done ahead', () => {
  const ahead = () => {
    const made = bench({ validate: (file) => (file.name.startsWith('slow') ? new Promise(() => {}) : Promise.resolve(undefined)) });
    const warmed: (string | undefined)[] = [];
    Object.assign(made.storage, { warmUp: (next?: { readonly file: File }) => void warmed.push(next?.file.name) });
    return { ...made, warmed };
  };

  test('begins again with each call, as it may have failed before', () => {
    const { uploader, warmed } = ahead();
    uploader.warmUp();
    uploader.warmUp();
    expect(warmed).toEqual([undefined, undefined]);
  });

  test('goes on for others where files are paused while they are looked into', async () => {
    const { uploader, warmed, passes } = ahead();
    const files = (name: string) => Array.from({ length: 6 }, (_, index) => fileOf(`${name}-${index}.txt`));
    const ids = uploader.add(files('first'));
    await uploader.pauseAll();
    await passes(() => ids.every((id) => uploader.row(id).get()?.status === 'paused'));
    warmed.length = 0;
    uploader.add(files('second'));
    await passes(() => warmed.includes('second-0.txt'));
    expect(warmed.slice(1)).toContain('second-3.txt');
  });
});
