import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as DrawPreview from './file-list/draw-preview.ts';
import type * as WalkFolder from './dropzone/walk-folder.ts';
import { choose, dropFolder, fileOf, mountStorage } from './storage-manager/mount-storage.spec.tsx';

/** The file that does not come: what it gives cannot be had. */
const lost = vi.hoisted(() => {
  const given = { file: '' };
  return Object.assign(given, {
    unless: <Given extends readonly unknown[], Result>(file: string, run: (...given: Given) => Result) => (...args: Given): Result => {
      if (given.file === file) throw new Error(`${file} does not come.`);
      return run(...args);
    },
  });
});

vi.mock('./dropzone/walk-folder.ts', async (original) => {
  const { walkFolder } = await original<typeof WalkFolder>();
  return { walkFolder: lost.unless('walk-folder', walkFolder) };
});
vi.mock('./file-list/draw-preview.ts', async (original) => {
  const { drawPreview } = await original<typeof DrawPreview>();
  return { drawPreview: lost.unless('draw-preview', drawPreview) };
});

/** What nobody caught. */
const uncaught = vi.fn((event: PromiseRejectionEvent) => event.preventDefault());
beforeEach(() => addEventListener('unhandledrejection', uncaught));
afterEach(() => {
  removeEventListener('unhandledrejection', uncaught);
  uncaught.mockClear();
  lost.file = '';
});

it('names a folder that cannot be gone through without a file of the kit, and goes through it when it is dropped again', async () => {
  lost.file = 'walk-folder';
  const { container, storage } = mountStorage();
  dropFolder(container, fileOf('a.txt'));
  await screen.findByText('1 file could not be read: private');
  lost.file = '';
  await dropFolder(container, fileOf('a.txt')).ends();
  await waitFor(() => expect([...storage.objects.keys()]).toEqual(['public/private/a.txt']));
  expect(screen.queryByText(/could not be read/)).toBeNull();
});

it('shows the extension of a picture that cannot be drawn without a file of the kit, and draws it when the network is back', async () => {
  lost.file = 'draw-preview';
  const canvas = new OffscreenCanvas(2, 2);
  canvas.getContext('2d')?.fillRect(0, 0, 1, 1);
  const { container } = mountStorage();
  choose(container, new File([await canvas.convertToBlob()], 'a.png', { type: 'image/png' }));
  expect(await screen.findByRole('row', { name: 'a.png' })).toHaveTextContent('PNG');
  await waitFor(() => expect(screen.getByRole('row').dataset['status']).toBe('done'));
  expect(container.querySelector('canvas[data-drawn]')).toBeNull();
  lost.file = '';
  await waitFor(() => {
    act(() => void dispatchEvent(new Event('online')));
    expect(container.querySelector('canvas[data-drawn]')).not.toBeNull();
  });
  expect(uncaught).not.toHaveBeenCalled();
});
