import type { FileEntry } from '@foyer/state-machines/storage';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { choose, fileOf, mountStorage } from '../storage-manager/mount-storage.spec.tsx';
import { type DropzoneOptions, useDropzone } from './use-dropzone.ts';

afterEach(cleanup);

const transferOf = (...files: readonly File[]) => {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
};

/** Sends an event as the browser does, and answers whether the page took it. */
const send = (target: Element, type: 'dragenter' | 'dragover' | 'dragleave' | 'drop' | 'paste', transfer: DataTransfer): boolean => {
  const init = { bubbles: true, cancelable: true };
  const event = type === 'paste' ? new ClipboardEvent(type, { ...init, clipboardData: transfer }) : new DragEvent(type, { ...init, dataTransfer: transfer });
  act(() => void target.dispatchEvent(event));
  return event.defaultPrevented;
};

/** A zone with a field in it, beside the rest of a page. */
const mountZone = (options: Partial<DropzoneOptions> = {}) => {
  const onFiles = vi.fn<(files: readonly FileEntry[]) => void>();
  const onNear = vi.fn();
  function Zone() {
    const { dropProps, inputProps, isDragging, open } = useDropzone({ onFiles, onNear, ...options });
    return (
      <>
        <div data-testid="zone" {...dropProps} data-over={isDragging}>
          <button type="button" onClick={open}>Choose</button>
          <input {...inputProps} hidden />
          <textarea aria-label="Comment" />
        </div>
        <p>Elsewhere</p>
      </>
    );
  }
  const { container } = render(<StrictMode><Zone /></StrictMode>);
  const names = () => onFiles.mock.calls.map(([files]) => files.map(({ file }) => file.name));
  return { container, onNear, names, zone: screen.getByTestId('zone'), elsewhere: screen.getByText('Elsewhere') };
};

it('takes what is dropped on it, and shows that it would', async () => {
  const { zone, elsewhere, names, onNear } = mountZone();
  const files = transferOf(fileOf('a.txt'), fileOf('b.txt'));
  expect(send(zone, 'dragenter', files)).toBe(true);
  expect(zone.dataset['over']).toBe('true');
  expect(onNear).toHaveBeenCalledTimes(1);
  send(zone, 'dragleave', files);
  expect(zone.dataset['over']).toBe('false');
  send(zone, 'dragenter', files);
  expect(send(zone, 'dragover', files)).toBe(true);
  expect(send(zone, 'drop', files)).toBe(true);
  expect(zone.dataset['over']).toBe('false');
  await waitFor(() => expect(names()).toEqual([['a.txt', 'b.txt']]));
  // The browser would open it in the place of the app.
  expect(send(elsewhere, 'drop', files)).toBe(true);
  expect(names()).toHaveLength(1);
});

it('leaves text that is dragged or pasted to the page', () => {
  const { zone, names } = mountZone();
  const text = new DataTransfer();
  text.setData('text/plain', 'a');
  expect(send(zone, 'dragenter', text)).toBe(false);
  expect(send(zone, 'drop', text)).toBe(false);
  expect(send(zone, 'paste', text)).toBe(false);
  expect(names()).toEqual([]);
});

it('takes what is pasted into it, and not into a field', () => {
  const { zone, elsewhere, names } = mountZone();
  expect(send(screen.getByLabelText('Comment'), 'paste', transferOf(fileOf('a.txt')))).toBe(false);
  expect(send(elsewhere, 'paste', transferOf(fileOf('a.txt')))).toBe(false);
  expect(names()).toEqual([]);
  expect(send(zone, 'paste', transferOf(fileOf('a.txt')))).toBe(true);
  expect(names()).toEqual([['a.txt']]);
});

it('takes no paste where the app wants none', () => {
  const { zone, names } = mountZone({ paste: false });
  expect(send(zone, 'paste', transferOf(fileOf('a.txt')))).toBe(false);
  expect(names()).toEqual([]);
});

it('takes files from anywhere on the page where the app wants that, each once', async () => {
  const { zone, elsewhere, names } = mountZone({ page: true });
  send(elsewhere, 'dragenter', transferOf(fileOf('a.txt')));
  expect(zone.dataset['over']).toBe('true');
  expect(send(elsewhere, 'drop', transferOf(fileOf('a.txt')))).toBe(true);
  expect(zone.dataset['over']).toBe('false');
  await waitFor(() => expect(names()).toEqual([['a.txt']]));
  expect(send(elsewhere, 'paste', transferOf(fileOf('b.txt')))).toBe(true);
  expect(send(zone, 'paste', transferOf(fileOf('c.txt')))).toBe(true);
  send(zone, 'drop', transferOf(fileOf('d.txt')));
  await waitFor(() => expect(names()).toEqual([['a.txt'], ['b.txt'], ['c.txt'], ['d.txt']]));
});

it('hands over all files of a drop, also where the picker takes one', async () => {
  const { zone, container, names } = mountZone({ multiple: false, acceptedFileTypes: ['image/*', '.pdf'] });
  expect(container.querySelector('input')).toMatchObject({ multiple: false, accept: 'image/*,.pdf' });
  send(zone, 'drop', transferOf(fileOf('a.txt'), fileOf('b.txt')));
  await waitFor(() => expect(names()).toEqual([['a.txt', 'b.txt']]));
});

it('takes the same file from the picker again', () => {
  const { container, names } = mountZone();
  act(() => choose(container, fileOf('a.txt')));
  act(() => choose(container, fileOf('a.txt')));
  expect(names()).toEqual([['a.txt'], ['a.txt']]);
});

it('takes nothing while it is disabled', () => {
  const { zone, names } = mountZone({ disabled: true });
  send(zone, 'dragenter', transferOf(fileOf('a.txt')));
  expect(zone.dataset['over']).toBe('false');
  send(zone, 'drop', transferOf(fileOf('a.txt')));
  expect(send(zone, 'paste', transferOf(fileOf('a.txt')))).toBe(false);
  expect(names()).toEqual([]);
});

it('is what a StorageManager takes files by, from its zone or with dropOnPage from the whole page', async () => {
  const { container, change } = mountStorage();
  const zone = container.querySelector('[data-foyer-part="storage.drop-zone"]');
  if (!zone) throw new Error('There is no zone.');
  send(zone, 'paste', transferOf(fileOf('pasted.txt')));
  await screen.findByRole('row', { name: 'pasted.txt' });
  expect(send(document.body, 'paste', transferOf(fileOf('elsewhere.txt')))).toBe(false);
  change({ dropOnPage: true });
  send(document.body, 'paste', transferOf(fileOf('on-the-page.txt')));
  send(document.body, 'drop', transferOf(fileOf('dropped.txt')));
  await screen.findByRole('row', { name: 'dropped.txt' });
  const names = screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'));
  expect(names).toEqual(['pasted.txt', 'on-the-page.txt', 'dropped.txt']);
});
