import { expect, it, vi } from 'vitest';
import { loadUntilThere } from './load-until-there.ts';

it('asks for a file again when the network is back, and no more once it has come or is not wanted', async () => {
  const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve('words')];
  const load = vi.fn<() => Promise<string>>(() => (answers.shift() ?? (() => Promise.resolve('once too often')))());
  const onLoad = vi.fn<(file: string) => void>();
  const stop = loadUntilThere(load, onLoad);
  await expect(load.mock.results[0]?.value).rejects.toThrow('Failed to fetch');
  dispatchEvent(new Event('online'));
  await vi.waitFor(() => expect(onLoad.mock.calls).toEqual([['words']]));
  dispatchEvent(new Event('online'));
  stop();
  dispatchEvent(new Event('online'));
  expect(load).toHaveBeenCalledTimes(2);
});
