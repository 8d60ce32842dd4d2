import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchAmplify, type Edit } from './watch-amplify.ts';

const opened = vi.hoisted((): { emit(event: 'error', error: Error): void }[] => []);
vi.mock(import('chokidar'), async (importActual) => {
  const actual = await importActual();
  const watch: typeof actual.watch = (...given) => {
    const watcher = actual.watch(...given);
    opened.push({ emit: (event, error) => void watcher.emit(event, error) });
    return watcher;
  };
  return { ...actual, watch };
});


async function watched() {
  const root = mkdtempSync(join(tmpdir(), 'foyer-watch-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const auth = join(root, 'amplify/auth.ts');
  const env = join(root, '.env');
  mkdirSync(join(root, 'amplify'));
  writeFileSync(auth, 'before');
  // Some time ago, so that an edit within the same tick of the clock is one.
  utimesSync(auth, 1e9, 1e9);
  const onEdit = vi.fn<(edit: Edit) => Promise<void>>(async () => {});
  const onError = vi.fn();
  const files = () => [join(root, 'amplify'), env, join(root, '.env.local'), auth];
  const watching = await watchAmplify({ files, onEdit, onError });
  onTestFinished(() => watching.close());
  return { root, auth, env, onEdit, onError };
}

test('an edit is taken up from the first moment on, also where files to watch are not there', async () => {
  const { auth, onEdit } = await watched();
  writeFileSync(auth, 'after');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce());
});

test('a file that was not there is taken up when it comes', async () => {
  const { auth, env, onEdit } = await watched();
  writeFileSync(auth, 'after');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce());
  writeFileSync(env, 'A=1');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledTimes(2));
});

test('a burst of writes is one edit, with the names of the files', async () => {
  const { root, auth, onEdit } = await watched();
  const before = performance.now();
  writeFileSync(auth, 'after');
  writeFileSync(join(root, 'amplify/data.ts'), 'new');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce());
  const [{ files, since } = { files: [], since: 0 }] = onEdit.mock.calls[0] ?? [];
  expect(files.toSorted()).toEqual([auth, join(root, 'amplify/data.ts')]);
  expect(since).toBeGreaterThan(before);
});

test('what can no longer be watched is told, each time', async () => {
  const { onError } = await watched();
  const [first, second] = [new Error('EMFILE: too many open files'), new Error('EMFILE again')];
  for (const error of [first, second]) opened.at(-1)?.emit('error', error);
  expect(onError.mock.calls).toEqual([[first], [second]]);
});
