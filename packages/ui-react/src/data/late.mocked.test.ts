import { DataError } from '@foyer/state-machines';
import { expect, it, vi } from 'vitest';
import { lateHooks, suspendForLate } from './late.ts';

const network = vi.hoisted(() => ({ isThere: false }));
vi.mock('./late-file.ts', () => {
  if (!network.isThere) throw new Error('no network');
  return { useListSuspense() {} };
});

it('throws that its file did not arrive, and has asked for it again by the next attempt', async () => {
  expect(suspendForLate).toThrow();
  await vi.waitFor(() => expect(lateHooks.getSnapshot()).toBeInstanceOf(DataError));
  network.isThere = true;
  expect(suspendForLate).toThrow(DataError);
  await vi.waitFor(() => expect(suspendForLate()).toHaveProperty('useListSuspense'));
});
