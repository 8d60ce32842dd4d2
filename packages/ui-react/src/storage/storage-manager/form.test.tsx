import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, it, vi } from 'vitest';
import { choose, fileOf, memoryWorld } from './mount-storage.spec.tsx';
import { StorageManager } from './StorageManager.tsx';
import type { StorageManagerProps } from './storage-manager-props.ts';

const mountForm = (props: Partial<StorageManagerProps> = {}, disabled = false, options: Parameters<typeof memoryWorld>[0] = {}) => {
  const world = memoryWorld(options);
  const sent = vi.fn();
  const view = render(
    <StrictMode>
      <form onSubmit={(event) => { event.preventDefault(); sent(new FormData(event.currentTarget).getAll('files')); }}>
        <fieldset disabled={disabled}>
          <StorageManager path="public/" {...world} name="files" {...props} />
        </fieldset>
        <button type="submit">Send</button>
        <button type="reset">Reset</button>
      </form>
    </StrictMode>,
  );
  const press = (name: string) => act(() => screen.getByRole('button', { name }).click());
  return { ...view, ...world, sent, press };
};

it('sends the keys of what is stored with the form', async () => {
  const { container, sent, press, storage } = mountForm({ defaultFiles: [{ key: 'public/old.txt' }] });
  choose(container, fileOf('a.txt'));
  await waitFor(() => expect(storage.objects.size).toBe(1));
  await screen.findByText('2 files uploaded');
  press('Send');
  expect(sent.mock.calls).toEqual([[['public/old.txt', 'public/a.txt']]]);
});

it('keeps the form from being sent without a file that it asks for, says so, and moves the focus there', async () => {
  const { container, sent, press } = mountForm({ required: true });
  press('Send');
  expect(sent).not.toHaveBeenCalled();
  await screen.findByText('Add a file.');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Browse files' }));
  choose(container, fileOf('a.txt'));
  await screen.findByText('1 file uploaded');
  await waitFor(() => expect(screen.queryByText('Add a file.')).toBeNull());
  press('Send');
  expect(sent).toHaveBeenCalledTimes(1);
});

it('lets the form wait for what is on its way', async () => {
  const { container, sent, press } = mountForm({ validate: () => new Promise(() => {}) });
  choose(container, fileOf('a.txt'));
  await screen.findByRole('row');
  press('Send');
  expect(sent).not.toHaveBeenCalled();
  await screen.findByText('Some files are not uploaded yet.');
});

it('goes nowhere without a file that is paused, until it is uploaded or taken out', async () => {
  const { container, sent, press } = mountForm({}, false, { fault: ({ kind, path }) => (kind === 'part' && path.endsWith('held.txt') ? 'hang' : undefined) });
  choose(container, fileOf('a.txt'), fileOf('held.txt'));
  await waitFor(() => expect(screen.getByRole('row', { name: 'a.txt' }).dataset['status']).toBe('done'));
  await screen.findByRole('button', { name: 'Pause held.txt' });
  press('Pause held.txt');
  await screen.findByRole('button', { name: 'Resume held.txt' });
  press('Send');
  await screen.findByText('Some files are not uploaded yet.');
  expect(sent).not.toHaveBeenCalled();
  press('Cancel held.txt');
  await waitFor(() => expect(screen.queryByText('Some files are not uploaded yet.')).toBeNull());
  press('Send');
  expect(sent.mock.calls).toEqual([[['public/a.txt']]]);
});

it('goes back to what was there at first with a reset', async () => {
  const { container, press } = mountForm({ defaultFiles: [{ key: 'public/old.txt' }] });
  choose(container, fileOf('a.txt'));
  await screen.findByText('2 files uploaded');
  press('Reset');
  await waitFor(() => expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-label'))).toEqual(['old.txt']));
});

it('takes nothing and sends nothing in a disabled fieldset', async () => {
  const { container, storage, sent, press } = mountForm({ defaultFiles: [{ key: 'public/old.txt' }], required: true }, true);
  const zone = container.querySelector('[data-foyer-part="storage.drop-zone"]');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(fileOf('a.txt'));
  if (zone) fireEvent(zone, new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
  press('Send');
  expect(sent.mock.calls).toEqual([[[]]]);
  expect(screen.getByRole('button', { name: 'Browse files' }).matches(':disabled')).toBe(true);
  expect(storage.log).toEqual([]);
});
