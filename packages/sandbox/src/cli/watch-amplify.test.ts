import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { watchAmplify } from './watch-amplify.ts';

async function watched() {
  const root = mkdtempSync(join(tmpdir(), 'foyer-watch-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const auth = join(root, 'amplify/auth.ts');
  const env = join(root, '.env');
  mkdirSync(join(root, 'amplify'));
  writeFileSync(auth, 'before');
  // Some time ago, so that an edit within the same tick of the clock is one.
  utimesSync(auth, 1e9, 1e9);
  const onEdit = vi.fn(async () => {});
  const watching = await watchAmplify(() => [join(root, 'amplify'), env, join(root, '.env.local'), auth], onEdit);
  onTestFinished(() => watching.close());
  return { auth, env, onEdit };
}

test('an edit is taken up from the first moment on, also where files to watch are not there', async () => {
  const { auth, onEdit } = await watched();
  writeFileSync(auth, 'after');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce(), 5_000);
});

test('a file that was not there is taken up when it comes', async () => {
  const { auth, env, onEdit } = await watched();
  writeFileSync(auth, 'after');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledOnce(), 5_000);
  writeFileSync(env, 'A=1');
  await vi.waitFor(() => expect(onEdit).toHaveBeenCalledTimes(2), 5_000);
});
