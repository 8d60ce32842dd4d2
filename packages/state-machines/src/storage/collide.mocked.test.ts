import { expect, test, vi } from 'vitest';
import { StorageError } from '../errors/storage-error.ts';
import { bench } from './uploader-bench.fixture.ts';

let gate: Promise<void> = Promise.resolve();
let whenOver: () => void = () => {};

/** What a taken path comes to is long in coming, as with a bad network. */
vi.mock(import('./collide.ts'), async (original) => {
  const { collide } = await original();
  return { collide: (...given) => gate.then(() => collide(...given)).finally(() => whenOver()) };
});

/** Holds it up. Answers with the function that lets it come, and resolves when it is over. */
const heldUp = () => {
  let open = () => {};
  gate = new Promise((resolve) => { open = resolve; });
  const over = new Promise<void>((resolve) => { whenOver = resolve; });
  return () => {
    open();
    return over;
  };
};

test.each(['skip', 'rename'] as const)('what a taken path comes to is nothing to the attempt that was begun meanwhile: %s', async (collision) => {
  let isTaken = true;
  const { uploader, storage, row, addOne, until, clock, events } = bench({ collision, requests: 8 }, {
    fault: ({ kind }) => (kind === 'complete' && isTaken ? new StorageError('already_exists') : undefined),
  });
  const letCome = heldUp();
  const id = addOne();
  await until(id, 'verifying');
  await clock.advance(100);
  isTaken = false;
  await uploader.cancel(id);
  uploader.retry(id);
  await until(id, 'uploading');
  await letCome();
  await until(id, 'done', 'rejected', 'failed');
  expect([row(id).status, row(id).path, [...storage.objects.keys()]]).toEqual(['done', 'public/a.txt', ['public/a.txt']]);
  expect(events.filter(({ type }) => type === 'done' || type === 'rejected')).toHaveLength(1);
});

test('what a taken path comes to is nothing to the attempt that goes on after a pause', async () => {
  const { uploader, storage, row, addOne, until, clock } = bench({ collision: 'skip', requests: 8 });
  storage.put('public/a.txt', 'was there');
  const letCome = heldUp();
  const id = addOne();
  await until(id, 'starting');
  await clock.advance(100);
  await uploader.pause(id);
  await storage.remove({ path: 'public/a.txt' }, new AbortController().signal);
  uploader.resume(id);
  await until(id, 'uploading');
  await letCome();
  await until(id, 'done', 'rejected');
  expect(row(id).status).toBe('done');
});
