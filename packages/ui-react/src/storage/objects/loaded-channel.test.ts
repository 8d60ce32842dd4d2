import { StorageError } from '@foyer/state-machines/storage';
import { expect, test, vi } from 'vitest';
import { createLoadedChannel, type Loaded } from './loaded-channel.ts';

test('what there is stays when its person is back, also where it was too old and could not be renewed', async () => {
  let isBack: (() => void) | undefined;
  const load = vi.fn().mockResolvedValueOnce('first').mockRejectedValueOnce(new StorageError('network')).mockResolvedValueOnce('second');
  const channel = createLoadedChannel<string>({
    load,
    watchIdentity(onChange) {
      isBack = () => onChange(true);
      return () => {};
    },
    ages: () => ({ renewIn: Infinity, endsIn: 0 }),
  });
  const seen: Loaded<string>[] = [];
  const stop = channel.subscribe(() => seen.push(channel.get()));
  await vi.waitFor(() => expect(channel.get().status).toBe('ready'));
  channel.renew();
  await vi.waitFor(() => expect(channel.get()).toMatchObject({ status: 'error', value: 'first' }));
  isBack?.();
  await vi.waitFor(() => expect(channel.get().value).toBe('second'));
  expect(seen.map(({ value }) => value)).not.toContain(undefined);
  stop();
});
