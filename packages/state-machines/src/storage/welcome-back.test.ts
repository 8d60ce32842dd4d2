import { describe, expect, test, vi } from 'vitest';
import type { StorageStep } from '../adapters/memory/index.ts';
import { StorageError } from '../errors/storage-error.ts';
import { deferred } from './deferred.ts';
import { canRetry } from './row-status.ts';
import { bench, fileOf } from './uploader-bench.fixture.ts';
import type { UploaderOptions } from './uploader.protocol.ts';

describe('a session that expires', () => {
  /** Whoever asks meanwhile is a guest, or nobody; no event says so. */
  const expiring = (asks: () => Promise<string>, options: Parameters<typeof bench>[0] = {}, storageOptions: Parameters<typeof bench>[1] = {}, kept?: Parameters<typeof bench>[2]) => {
    const made = bench({ autoUpload: false, ...options }, storageOptions, kept);
    const { identity } = made.storage;
    let isExpired = false;
    Object.assign(made.storage, { identity: (signal: AbortSignal) => (isExpired ? asks() : identity(signal)) });
    return { ...made, expire: (now: boolean) => { isExpired = now; } };
  };

  test.each([
    ['a guest', 'user_changed', async () => 'guest'],
    ['nobody', 'not_signed_in', () => Promise.reject(new StorageError('not_signed_in'))],
  ])('stops an upload as %s, which can be tried again, and goes on when its person is back', async (_, code, asks) => {
    const { storage, uploader, addOne, passes, row, until, expire } = expiring(asks);
    const person = await storage.identity(new AbortController().signal);
    const id = addOne();
    await passes(() => row(id).path !== undefined && row(id).status === 'added');
    expire(true);
    uploader.start(id);
    await until(id, 'failed');
    expect(row(id).error?.code).toBe(code);
    expect(canRetry(row(id))).toBe(true);
    uploader.retry(id);
    await until(id, 'failed');
    expect(storage.objects.size).toBe(0);
    expire(false);
    storage.signIn(person);
    await until(id, 'done');
    expect(storage.objects.size).toBe(1);
  });

  const nobody = () => Promise.reject(new StorageError('not_signed_in'));

  test('before the look at a file whose upload nobody began leaves it waiting for the word', async () => {
    const { storage, uploader, addOne, until, passes, row, expire, clock } = expiring(nobody);
    const person = await storage.identity(new AbortController().signal);
    expire(true);
    const id = addOne();
    await until(id, 'failed');
    expire(false);
    storage.signIn(person);
    await passes(() => row(id).path !== undefined);
    await clock.advance(1000);
    expect([row(id).status, storage.objects.size]).toEqual(['added', 0]);
    uploader.start(id);
    await until(id, 'done');
  });

  test.each([['before', 0], ['behind', 1]])('leaves a file that was paused %s the look at it at rest', async (_, looks) => {
    const { storage, uploader, addOne, until, passes, row, expire, clock } = expiring(nobody);
    const person = await storage.identity(new AbortController().signal);
    expire(looks === 0);
    const id = addOne();
    if (looks > 0) await passes(() => row(id).path !== undefined && row(id).status === 'added');
    expire(true);
    uploader.start(id);
    void uploader.pause(id);
    await until(id, looks === 0 ? 'failed' : 'paused');
    expire(false);
    storage.signIn(person);
    await until(id, 'paused');
    await clock.advance(1000);
    expect([row(id).status, storage.objects.size]).toEqual(['paused', 0]);
    uploader.resume(id);
    await until(id, 'done');
  });

  test('has a file that was looked at as a guest go to the folder of its person once they are back', async () => {
    const { storage, uploader, addOne, until, passes, row, expire } = expiring(async () => 'guest', { path: ({ identityId }) => `${identityId}/` });
    const person = await storage.identity(new AbortController().signal);
    expire(true);
    const id = addOne();
    await passes(() => row(id).path === 'guest/a.txt');
    expire(false);
    storage.signIn(person);
    uploader.start(id);
    await until(id, 'done', 'failed');
    expect([...storage.objects.keys()]).toEqual([`${person}/a.txt`]);
  });

  describe('has a file that went as a guest\'s go to the folder of its person once they are back', () => {
    const asGuest = (storageOptions: Parameters<typeof bench>[1], ...names: readonly string[]) =>
      asGuestWith({ path: ({ identityId }) => `${identityId}/` }, storageOptions, ...names);
    const asGuestWith = async (options: Partial<UploaderOptions>, storageOptions: Parameters<typeof bench>[1], ...names: readonly string[]) => {
      const made = expiring(async () => 'guest', { autoUpload: true, requests: 1, ...options }, storageOptions);
      const person = await made.storage.identity(new AbortController().signal);
      made.expire(true);
      const ids = made.uploader.add(names.map((name) => fileOf(name)));
      const isBack = () => {
        made.expire(false);
        made.storage.signIn(person);
      };
      return { ...made, ids, isBack, stored: () => [...made.storage.objects.keys()].map((key) => key.replace(`${person}/`, '')) };
    };
    const closedToGuests = { may: (path: string) => ({ write: !path.startsWith('guest/') }) };

    test('where a guest may not write there', async () => {
      const { ids: [id = ''], until, row, isBack, stored } = await asGuest(closedToGuests, 'a.txt');
      await until(id, 'failed');
      expect(row(id).error?.code).toBe('access_denied');
      isBack();
      await until(id, 'done');
      expect(stored()).toEqual(['a.txt']);
    });

    test('where it waited for its turn, and where it was on its way and came to nothing', async () => {
      let isDead = true;
      const { ids: [first = '', second = ''], until, row, isBack, stored, storage, passes } = await asGuest({ fault: ({ kind }) => (kind === 'part' && isDead ? 'hang' : undefined) }, 'a.txt', 'b.txt');
      await until(first, 'uploading');
      await until(second, 'queued');
      isDead = false;
      isBack();
      await until(first, 'done');
      await until(second, 'done');
      expect([row(first).path, row(second).path]).not.toContainEqual(expect.stringContaining('guest/'));
      expect(stored().toSorted()).toEqual(['a.txt', 'b.txt']);
      await passes(() => storage.parts.size === 0);
    });

    test('where it rested, and no sooner than it goes on', async () => {
      const { ids: [first = '', second = ''], until, row, isBack, stored, uploader, passes } = await asGuest({ fault: ({ path }) => (path.endsWith('a.txt') ? 'hang' : undefined) }, 'a.txt', 'b.txt');
      await until(first, 'starting');
      await until(second, 'queued');
      await uploader.pause(second);
      await uploader.cancel(first);
      isBack();
      await passes(() => row(second).path?.startsWith('guest/') === false && row(second).status !== 'added');
      expect([row(second).status, stored()]).toEqual(['paused', []]);
      uploader.resume(second);
      await until(second, 'done');
      expect(stored()).toEqual(['b.txt']);
    });

    /** The first step of a kind fails, or the first few. */
    const failing = (kind: StorageStep['kind'], times = 1, number = 0): Parameters<typeof bench>[1] => {
      let left = times;
      return { fault: (step) => (step.kind === kind && (number === 0 || step.number === number) && (left -= 1) >= 0 ? new StorageError('network') : undefined) };
    };

    test('where it was stored and the answer was lost, once, at a path that is nobody\'s', async () => {
      const { ids: [id = ''], until, row, isBack, storage } = await asGuestWith({ path: 'public/', collision: 'rename' }, failing('answer'), 'a.txt');
      await until(id, 'waitingForNetwork');
      expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
      isBack();
      await until(id, 'done');
      expect([[...storage.objects.keys()], row(id).path, storage.parts.size]).toEqual([['public/a.txt'], 'public/a.txt', 0]);
    });

    test('where a part of it was sent to a path that is nobody\'s, with that part', async () => {
      const { ids: [id = ''], until, isBack, storage } = await asGuestWith({ path: 'public/' }, failing('part', 1, 2), 'a.txt');
      await until(id, 'waitingForNetwork');
      isBack();
      await until(id, 'done');
      expect([storage.begun, storage.parts.size, storage.log.filter(({ number }) => number === 1).length]).toEqual([1, 0, 1]);
    });

    test('where a part of it was sent to the guest\'s, of which nothing is left', async () => {
      const { ids: [id = ''], until, isBack, storage, stored, passes, environment } = await asGuest(failing('part', 1, 2), 'a.txt');
      await until(id, 'waitingForNetwork');
      expect(storage.parts.size).toBe(1);
      isBack();
      await until(id, 'done');
      await passes(() => storage.parts.size === 0 && environment.kept.size === 0);
      expect(stored()).toEqual(['a.txt']);
    });

    test('where it was cancelled and could not be taken away, with what is still there', async () => {
      let isAway = false;
      const { ids: [id = ''], until, isBack, storage, uploader } = await asGuestWith({ path: 'public/' }, { fault: ({ kind, number }) => (kind === 'discard' || number === 2) && isAway ? new StorageError('network') : undefined }, 'a.txt');
      isAway = true;
      await until(id, 'waitingForNetwork');
      await uploader.cancel(id);
      expect(storage.parts.size).toBe(1);
      isAway = false;
      isBack();
      uploader.retry(id);
      await until(id, 'done');
      expect([storage.begun, storage.parts.size]).toEqual([1, 0]);
    });

    test('and is kept for a reload as theirs from then on', async () => {
      const { isBack, environment, passes, stored } = await asGuestWith({ path: ({ identityId }) => `${identityId}/`, autoUpload: false }, {}, 'a.txt');
      const owners = () => [...environment.kept.values()].map(({ owner }) => owner);
      await passes(() => owners()[0] === 'guest');
      isBack();
      await passes(() => owners()[0] !== 'guest');
      expect([owners().length, stored()]).toEqual([1, []]);
    });

    test('where it is looked at as a guest\'s while they come back', async () => {
      const folder = deferred<undefined>();
      let asGuests = 0;
      const { ids: [id = ''], until, isBack, stored, clock, passes, storage } = await asGuestWith({
        path: async ({ identityId }) => {
          if (identityId !== 'guest') return `${identityId}/`;
          asGuests += 1;
          await folder.promise;
          return `${identityId}/`;
        },
      }, closedToGuests, 'a.txt');
      // For what is kept for a reload, and for the look.
      await passes(() => asGuests === 2);
      const asked = vi.spyOn(storage, 'identity');
      isBack();
      await passes(() => asked.mock.calls.length > 0);
      await clock.advance(10);
      folder.resolve(undefined);
      await until(id, 'done', 'failed');
      expect(stored()).toEqual(['a.txt']);
    });

    test('where it was found after a reload, and had waited before that', async () => {
      const before = bench({ autoUpload: false, path: ({ identityId }) => `${identityId}/` });
      before.addOne();
      await before.passes(() => before.environment.kept.size === 1);
      const { uploader, storage, expire, until, row } = expiring(async () => 'guest', { path: ({ identityId }) => `${identityId}/` }, closedToGuests, before.environment.kept);
      const person = await storage.identity(new AbortController().signal);
      const [id = ''] = await uploader.recover();
      expire(true);
      uploader.resume(id);
      await until(id, 'failed');
      expect(row(id).error?.code).toBe('access_denied');
      expire(false);
      storage.signIn(person);
      await until(id, 'done');
      expect([...storage.objects.keys()]).toEqual([`${person}/a.txt`]);
    });

    test('and not to the guest\'s where their session has ended again before it was looked at anew', async () => {
      const { ids: [id = ''], until, row, isBack, expire, stored, storage, passes } = await asGuest(closedToGuests, 'a.txt');
      await until(id, 'failed');
      const { identity } = storage;
      vi.spyOn(storage, 'identity').mockImplementationOnce((signal) => {
        const person = identity(signal);
        expire(true);
        return person;
      });
      isBack();
      await passes(() => row(id).error?.code === 'user_changed');
      expect(stored()).toEqual([]);
      isBack();
      await until(id, 'done');
      expect(stored()).toEqual(['a.txt']);
    });
  });

  test('and is heard of by the last of many attempts stops an upload that goes on when its person is back', async () => {
    let isExpired = true;
    const { storage, addOne, until } = bench({}, {
      fault: ({ kind }) => (isExpired && kind !== 'identity' ? new StorageError('session_expired') : undefined),
    });
    const id = addOne();
    await until(id, 'failed');
    isExpired = false;
    storage.signIn(await storage.identity(new AbortController().signal));
    await until(id, 'done');
  });
});
