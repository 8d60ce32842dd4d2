import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { fileOf, memoryWorld } from '../storage-manager/mount-storage.spec.tsx';
import { StorageManager } from '../storage-manager/StorageManager.tsx';
import { UploaderProvider } from './UploaderProvider.tsx';
import { useUpload, useUploadList, useUploadProgress, useUploadTotals } from './use-upload.ts';
import { useUploader } from './use-uploader.ts';

afterEach(cleanup);

function Page({ name }: { readonly name: string }) {
  const uploader = useUploader();
  return <button type="button" onClick={() => uploader.add([fileOf(`${name}.txt`)])}>{`Add ${name}`}</button>;
}

function Row({ id }: { readonly id: string }) {
  const { row, pause, resume, cancel, retry, remove, start } = useUpload(id);
  const { fraction } = useUploadProgress(id);
  if (!row) return null;
  const acts = { start, pause, resume, cancel, retry, remove };
  return (
    <li aria-label={row.name} data-status={row.status} data-fraction={fraction}>
      {Object.entries(acts).map(([name, run]) => <button key={name} type="button" onClick={() => void run()}>{`${name} ${row.name}`}</button>)}
    </li>
  );
}

function Panel() {
  const { count, done, active } = useUploadTotals();
  const { fraction } = useUploadProgress();
  return (
    <>
      <p role="status">{`${done} of ${count}, ${active} on their way, ${Math.round(fraction * 100)}%`}</p>
      <ul>{useUploadList().map((id) => <Row key={id} id={id} />)}</ul>
    </>
  );
}

/** A storage whose files of two parts and more stand still after the first, as long as they are held. */
const heldWorld = () => {
  let isHeld = true;
  const world = memoryWorld({ partSize: 10, fault: ({ kind, number }) => (isHeld && kind === 'part' && number > 1 ? 'hang' : undefined) });
  return { ...world, letGo: () => void (isHeld = false) };
};

const press = (name: string) => act(() => screen.getByRole('button', { name }).click());
const statusOf = (name: string) => screen.getByRole('listitem', { name }).dataset['status'];

it('has one uploader for all pages, which goes on while they come and go', async () => {
  const { letGo, ...world } = heldWorld();
  const draw = (page: ReactNode) => (
    <StrictMode>
      <UploaderProvider path="public/" {...world}>{page}<Panel /></UploaderProvider>
    </StrictMode>
  );
  const { rerender } = render(draw(<Page key="one" name="one" />));
  press('Add one');
  await waitFor(() => expect(statusOf('one.txt')).toBe('uploading'));
  rerender(draw(<Page key="two" name="two" />));
  press('Add two');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^0 of 2, 2 on their way/));
  rerender(draw(null));
  press('cancel two.txt');
  await waitFor(() => expect(statusOf('two.txt')).toBe('cancelled'));
  press('pause one.txt');
  await waitFor(() => expect(statusOf('one.txt')).toBe('paused'));
  letGo();
  press('resume one.txt');
  await waitFor(() => expect(statusOf('one.txt')).toBe('done'));
  press('retry two.txt');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('2 of 2, 0 on their way, 100%'));
  expect(screen.getByRole('listitem', { name: 'two.txt' }).dataset['fraction']).toBe('1');
  expect([...world.storage.objects.keys()].toSorted()).toEqual(['public/one.txt', 'public/two.txt']);
  press('remove one.txt');
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('1 of 1, 0 on their way, 100%'));
});

it('shows to whoever is there next nothing of it, not for a frame', async () => {
  const world = memoryWorld();
  render(<UploaderProvider path="public/" {...world}><Page name="private" /><Panel /></UploaderProvider>);
  press('Add private');
  await waitFor(() => expect(statusOf('private.txt')).toBe('done'));
  await act(async () => world.storage.signIn('other'));
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

it('starts a file at the app\'s word', async () => {
  render(<UploaderProvider path="public/" {...memoryWorld()} autoUpload={false}><Page name="one" /><Panel /></UploaderProvider>);
  press('Add one');
  await screen.findByRole('listitem', { name: 'one.txt' });
  press('start one.txt');
  await waitFor(() => expect(statusOf('one.txt')).toBe('done'));
});

it('is what a StorageManager below it shows, which may go without an upload going', async () => {
  const { letGo, ...world } = heldWorld();
  const draw = (manager: ReactNode) => <StrictMode><UploaderProvider path="public/" {...world}><Page name="one" />{manager}</UploaderProvider></StrictMode>;
  const { rerender } = render(draw(<StorageManager />));
  press('Add one');
  await waitFor(() => expect(screen.getByRole('row', { name: 'one.txt' }).dataset['status']).toBe('sending'));
  rerender(draw(null));
  letGo();
  rerender(draw(<StorageManager />));
  await waitFor(() => expect(screen.getByRole('row', { name: 'one.txt' }).dataset['status']).toBe('sending'));
  press('Pause one.txt');
  await screen.findByRole('button', { name: 'Resume one.txt' });
  press('Resume one.txt');
  await waitFor(() => expect([...world.storage.objects.keys()]).toEqual(['public/one.txt']));
});

it('leaves no object and no part behind, where what has an uploader of its own goes in the middle of an upload', async () => {
  const { letGo, ...world } = heldWorld();
  const { container, unmount } = render(<StrictMode><StorageManager path="public/" {...world} /></StrictMode>);
  const input = container.querySelector<HTMLInputElement>('input[type="file"]');
  if (!input) throw new Error('There is no picker.');
  Object.defineProperty(input, 'files', { value: [fileOf('a.txt')], configurable: true });
  act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  await waitFor(() => expect(world.storage.parts.size).toBe(1));
  unmount();
  letGo();
  await waitFor(() => expect(world.storage.parts.size).toBe(0));
  await waitFor(() => expect(world.environment.kept.size).toBe(0));
  expect(world.storage.objects.size).toBe(0);
});

it('is asked for where there is none', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Page name="one" />)).toThrow('[foyer] There is no uploader here');
  told.mockRestore();
});
