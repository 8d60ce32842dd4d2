import '@foyer/theme/styles';
import { createBrowserEnvironment } from '@foyer/state-machines/browser';
import { createMemoryEnvironment, createMemoryStorage, type MemoryStorageOptions } from '@foyer/state-machines/memory';
import { cleanup, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach } from 'vitest';
import { StorageManager } from './StorageManager.tsx';
import type { StorageManagerProps } from './storage-manager-props.ts';

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

/** Gives files to the picker, as a person who chose them. */
export const choose = (container: Element, ...files: readonly File[]) => {
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no picker.');
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
};
