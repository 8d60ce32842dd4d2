import { expect, test, vi } from 'vitest';
import { StorageError } from '../errors/storage-error.ts';
import { bench, fileOf } from './uploader-bench.fixture.ts';

let gate: Promise<void> = Promise.resolve();

/** What a taken path comes to is long in coming, as with a bad network. */
vi.mock(import('./collide.ts'), async (original) => {
  const { collide } = await original();
  return { collide: (...given) => gate.then(() => collide(...given)) };
});

/** A file that found its path taken and does not know yet what comes of it. */
const between = async (collision: 'skip' | 'rename') => {
  let isTaken = true;
  const made = bench({ collision, requests: 6 }, { fault: ({ kind }) => (kind === 'complete' && isTaken ? new StorageError('already_exists') : undefined) });
  let open = () => {};
  gate = new Promise((resolve) => { open = resolve; });
  const id = made.addOne();
  await made.until(id, 'verifying');
  await made.clock.advance(100);
  isTaken = false;
  return { ...made, id, open };
};

test.each(['skip', 'rename'] as const)('what a taken path comes to is nothing to the attempt that was begun meanwhile: %s', async (collision) => {
  const { uploader, storage, row, id, open, until, clock, events } = await between(collision);
  await uploader.cancel(id);
  uploader.retry(id);
  await until(id, 'uploading');
  open();
  await clock.advance(0);
  await until(id, 'done', 'rejected', 'failed');
  expect([row(id).status, row(id).path, [...storage.objects.keys()]]).toEqual(['done', 'public/a.txt', ['public/a.txt']]);
  expect(events.filter(({ type }) => type === 'done' || type === 'rejected')).toHaveLength(1);
});

test('what a taken path comes to is nothing to the attempt that goes on after a pause, and every place in the window is given back', async () => {
  const { uploader, storage, row, id, open, until, clock } = await between('rename');
  await uploader.pause(id);
  uploader.resume(id);
  await until(id, 'uploading');
  open();
  await clock.advance(0);
  await until(id, 'done');
  expect([row(id).path, [...storage.objects.keys()]]).toEqual(['public/a.txt', ['public/a.txt']]);
  const others = uploader.add(['b', 'c'].map((name) => fileOf(`${name}.txt`)));
  for (const other of others) await until(other, 'done');
});
