import '@foyer/theme/styles';
import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createMemoryEnvironment, createMemoryStorage, type MemoryStorageOptions } from '@foyer/state-machines/memory';
import { act, cleanup, configure, render, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect } from 'vitest';
import { StorageManager } from './StorageManager.tsx';
import type { StorageManagerProps } from './storage-manager-props.ts';

// The list comes with a file of its own.
configure({ asyncUtilTimeout: 5_000 });
afterEach(cleanup);

export const fileOf = (name: string, size = 25, type = 'text/plain') => new File(['x'.repeat(size)], name, { type, lastModified: 1000 });

/** A storage in memory, in the browser's own time. */
export const memoryWorld = (options: Partial<MemoryStorageOptions> = {}) => {
  const { clock } = createBrowserEnvironment();
  return { storage: createMemoryStorage({ clock, stepTime: 2, ...options }), environment: createMemoryEnvironment(clock) };
};

/** Puts a StorageManager on the page, on a storage in memory. */
export const mountStorage = (props: Partial<StorageManagerProps> = {}, options: Partial<MemoryStorageOptions> = {}) => {
  const world = memoryWorld(options);
  const element = (more: Partial<StorageManagerProps> = {}) => (
    <StrictMode>
      <StorageManager path="public/" {...world} {...props} {...more} />
    </StrictMode>
  );
  const view = render(element());
  return { ...view, ...world, change: (more: Partial<StorageManagerProps>) => view.rerender(element(more)) };
};

/** Drops files on the drop zone, as a person who dragged them there. */
export const drop = (container: Element, ...files: readonly File[]) => {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const zone = container.querySelector('[data-foyer-part="storage.drop-zone"]');
  zone?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
};

/** Drops what a test makes up of a file or a folder on the zone of a StorageManager, or on a folder of a storage browser. */
const dropMadeUp = (container: Element, entry: object) => {
  const event = new DragEvent('drop', { bubbles: true, cancelable: true });
  const item = { kind: 'file', getAsFile: () => null, webkitGetAsEntry: () => entry };
  Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], items: [item], files: [] } });
  const zone = container.querySelector('[data-foyer-part="storage.drop-zone"], [data-foyer-part="browser.detail"]');
  act(() => void zone?.dispatchEvent(event));
};

/** Drops a file that the browser cannot read. */
export const dropUnreadable = (container: Element, name: string) => dropMadeUp(container, { isDirectory: false, name });

/** Drops the folder `private`, which is gone through until `ends`. */
export const dropFolder = (container: Element, ...files: readonly File[]) => {
  const entries = files.map((file) => ({
    isDirectory: false, isFile: true, name: file.name, fullPath: `/private/${file.name}`, file: (give: (file: File) => void) => give(file),
  }));
  const found: ((entries: readonly unknown[]) => void)[] = [];
  dropMadeUp(container, {
    isDirectory: true, isFile: false, name: 'private', fullPath: '/private',
    createReader: () => ({ readEntries: (give: (entries: readonly unknown[]) => void) => void found.push(give) }),
  });
  const answer = async (given: readonly unknown[]) => {
    await waitFor(() => expect(found).toHaveLength(1));
    await act(async () => found.pop()?.(given));
  };
  return {
    ends: async () => {
      await answer(entries);
      await answer([]);
    },
  };
};

/** Gives files to the picker, as a person who chose them. */
export const choose = (container: Element, ...files: readonly File[]) => {
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no picker.');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
