import { expect, it, vi } from 'vitest';
import { standBy } from './stand-by.ts';
import { deferred } from './testing/deferred.ts';
import { createTurns } from './turns.ts';

/** A browser that takes one request for a passkey at a time, as browsers do. */
function browser() {
  const turns = createTurns();
  const asked: string[] = [];
  let pending = 0;
  let most = 0;
  const request = async <T>(name: string, answer: Promise<T>, signal?: AbortSignal): Promise<T> => {
    asked.push(name);
    pending += 1;
    most = Math.max(most, pending);
    const aborted = new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
    try {
      return await Promise.race([answer, aborted]);
    } finally {
      // A browser tells of an abort some time later.
      await new Promise((resolve) => setTimeout(resolve));
      pending -= 1;
    }
  };
  return {
    asked,
    get pending() { return pending; },
    get most() { return most; },
    dialog: <T>(name: string, answer: Promise<T>) => turns(new AbortController().signal, () => request(name, answer)),
    list: <T>(name: string, answer: Promise<T>, signal: AbortSignal) => standBy(signal, (either) => request(name, answer, either), turns),
  };
}

const until = (isSo: () => boolean) => vi.waitUntil(isSo, { interval: 1 });

it('lets a dialog go first, and goes on when it has been answered', async () => {
  const page = browser();
  const pick = deferred<string>();
  const answer = deferred<string>();
  const picked = page.list('list', pick.promise, new AbortController().signal);
  await until(() => page.asked.length === 1);
  const answered = page.dialog('dialog', answer.promise);
  await until(() => page.asked.includes('dialog'));
  expect(page.pending).toBe(1);
  answer.resolve('yes');
  expect(await answered).toBe('yes');
  await until(() => page.asked.length === 3);
  pick.resolve('ana');
  expect(await picked).toBe('ana');
  expect(page.asked).toEqual(['list', 'dialog', 'list']);
  expect(page.most).toBe(1);
});

it('waits for another that stands by, and lets a dialog past them both', async () => {
  const page = browser();
  const gone = new AbortController();
  const pick = deferred<string>();
  const first = page.list('first', new Promise<never>(() => {}), gone.signal);
  const second = page.list('second', pick.promise, new AbortController().signal);
  await until(() => page.asked.length === 1);
  expect(await page.dialog('dialog', Promise.resolve('yes'))).toBe('yes');
  await until(() => page.asked.length === 3);
  expect(page.asked).toEqual(['first', 'dialog', 'first']);
  gone.abort(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  pick.resolve('ben');
  expect(await second).toBe('ben');
  expect(page.most).toBe(1);
});

it('tells why it failed, and asks no more', async () => {
  const page = browser();
  await expect(page.list('list', Promise.reject(new Error('no')), new AbortController().signal)).rejects.toThrow('no');
  const ended = new AbortController();
  ended.abort(new Error('ended'));
  await expect(page.list('late', Promise.resolve(), ended.signal)).rejects.toThrow('ended');
  expect(page.asked).toEqual(['list']);
});
