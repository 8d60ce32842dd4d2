import { createUploader } from '@foyer/state-machines/storage';
import { renderHook } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type * as Announce from './announce.ts';
import { useDisplayText, useStorageTexts } from './display-text.ts';
import { fileOf, memoryWorld } from './mount-storage.spec.tsx';
import { useAnnouncements } from './use-announcements.ts';

/** The network, over which the words come. */
const network = vi.hoisted(() => {
  let comes = () => {};
  const here = new Promise<void>((resolve) => { comes = resolve; });
  return { here, comes };
});
vi.mock('./announce.ts', async (original) => {
  await network.here;
  return original<typeof Announce>();
});

/** So long events are gathered, in milliseconds. */
const GATHERED = 800;

afterEach(() => {
  vi.useRealTimers();
});

it('tells that what is on its way waits for the network, also where another file waits for the word to begin', async () => {
  const world = memoryWorld();
  const uploader = createUploader({ ...world, path: 'public/', autoUpload: false });
  const polite = document.createElement('div');
  renderHook(() => {
    const texts = useStorageTexts();
    useAnnouncements(uploader, { current: polite }, { current: null }, texts, useDisplayText(undefined, texts));
  });
  network.comes();
  world.environment.setOnline(false);
  const [first = ''] = uploader.add([fileOf('a.txt'), fileOf('b.txt', 26)]);
  uploader.start(first);
  await vi.waitFor(() => expect(polite.textContent).toContain('No connection.'), { timeout: 5000 });
});

it('reads to nobody else what happened while the words were on their way, however often something did', async () => {
  const world = memoryWorld();
  const uploader = createUploader({ ...world, path: 'public/', acceptedFileTypes: ['.txt'], autoUpload: false });
  const [polite, assertive] = [document.createElement('div'), document.createElement('div')];
  renderHook(() => {
    const texts = useStorageTexts();
    useAnnouncements(uploader, { current: polite }, { current: assertive }, texts, useDisplayText(undefined, texts));
  });
  vi.useFakeTimers();
  for (const name of ['private-1.exe', 'private-2.exe']) {
    uploader.add([fileOf(name)]);
    vi.advanceTimersByTime(GATHERED);
  }
  world.storage.signIn('other');
  uploader.add([fileOf('mine.txt')]);
  vi.advanceTimersByTime(GATHERED);
  vi.useRealTimers();
  network.comes();
  await vi.waitFor(() => expect(polite.textContent).toBe('1 file added'));
  expect(assertive.textContent).toBe('');
});
