import { expect, test } from 'vitest';
import { pool } from './pool.ts';
import { deferred } from './storage/deferred.ts';

test('a failure stops what has begun and what has not, and counts once that is over', async () => {
  const begun: number[] = [];
  const [stopped, slow] = [deferred<void>(), deferred<void>()];
  const running = pool([1, 2, 3, 4], 2, async (item, signal) => {
    begun.push(item);
    if (item === 1) throw new Error('first');
    signal.addEventListener('abort', () => stopped.resolve());
    await slow.promise;
    throw new Error('second');
  });
  let isOver = false;
  const end = running.catch((error: unknown) => {
    isOver = true;
    return error;
  });
  await stopped.promise;
  expect(isOver).toBe(false);
  slow.resolve();
  expect(await end).toMatchObject({ message: 'first' });
  expect(begun).toEqual([1, 2]);
});

test('a failure whose others take long is no rejection that nobody handles', async () => {
  const unhandled: unknown[] = [];
  const note = (cause: unknown) => void unhandled.push(cause);
  process.on('unhandledRejection', note);
  const slow = deferred<void>();
  const running = pool([1, 2], 2, (item) => (item === 1 ? Promise.reject(new Error('first')) : slow.promise));
  const end = running.catch(() => 'failed');
  // Node tells of them after what is due at once.
  await new Promise(setImmediate);
  slow.resolve();
  expect(await end).toBe('failed');
  process.off('unhandledRejection', note);
  expect(unhandled).toEqual([]);
});
