import { expect, test } from 'vitest';
import type { StoredObject, UploadTask } from '../ports/storage.ts';
import { deferred } from '../storage/deferred.ts';
import { startLater } from './start-later.ts';

const object: StoredObject = { path: 'a', size: 1, eTag: undefined, contentType: undefined, lastModified: undefined, metadata: {} };
const later = () => {
  const code = deferred<() => UploadTask>();
  let started = 0;
  const load = () => code.resolve(() => {
    started += 1;
    return { result: Promise.resolve(object), cancel: async () => 'stored', pause: async () => {}, resume: () => {}, abandon: () => {} };
  });
  return { task: startLater(code.promise), load, code, started: () => started };
};

test('starts once its code is there', async () => {
  const { task, load, started } = later();
  load();
  expect(await task.result).toBe(object);
  expect(started()).toBe(1);
});

test.each(['cancel', 'abandon'] as const)('never starts after a %s that came before', async (how) => {
  const { task, load, started } = later();
  const over = expect(task.result).rejects.toMatchObject({ code: 'cancelled' });
  void task[how]();
  load();
  await over;
  expect(started()).toBe(0);
});

test('waits where it is paused before, and starts when it goes on', async () => {
  const { task, load, code, started } = later();
  await task.pause();
  load();
  await code.promise;
  expect(started()).toBe(0);
  task.resume();
  expect(await task.result).toBe(object);
});

test('fails as the network does where its code does not come', async () => {
  const { task, code } = later();
  code.reject(new TypeError('Failed to fetch'));
  await expect(task.result).rejects.toMatchObject({ code: 'network', passing: true });
});
