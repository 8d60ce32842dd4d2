import { StorageError } from '@foyer/state-machines/storage';
import type { UploadRow } from '@foyer/state-machines/storage';
import { expect, test } from 'vitest';
import { mainActionOf } from './row-look.ts';

const asking: UploadRow = {
  id: '1', file: undefined, name: 'a.txt', relativePath: undefined, status: 'paused', size: 25, type: 'text/plain', path: 'public/a.txt',
  pending: undefined, attempts: 0, retryAt: undefined, error: undefined, rejection: undefined, object: undefined, needsFile: true,
};

test.each([
  ['asks for its file', {}, 'provide'],
  ['has its file', { needsFile: false }, 'resume'],
  ['asked for its file and was cancelled', { status: 'cancelled' }, undefined],
  ['asked for its file and failed with the session', { status: 'failed', error: new StorageError('user_changed') }, undefined],
  ['is being cancelled', { pending: 'cancel' }, undefined],
  ['had its file and was cancelled', { needsFile: false, status: 'cancelled' }, 'retry'],
] as const)('a row that %s offers what works', (_, change, action) => {
  expect(mainActionOf({ ...asking, ...change }, true)).toBe(action);
});
