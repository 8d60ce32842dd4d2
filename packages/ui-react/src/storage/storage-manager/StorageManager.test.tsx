import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { choose, fileOf, mountStorage } from './mount-storage.spec.tsx';

const statusOf = (name: string) => screen.getByRole('row', { name }).dataset['status'];

it('takes a file from the picker to its object, and says so', async () => {
  const onUploadStart = vi.fn();
  const onUploadSuccess = vi.fn();
  const { container, storage } = mountStorage({ onUploadStart, onUploadSuccess });
  choose(container, fileOf('a.txt'));
  await screen.findByRole('row', { name: 'a.txt' });
  await waitFor(() => expect(statusOf('a.txt')).toBe('done'));
  expect([...storage.objects.keys()]).toEqual(['public/a.txt']);
  expect(onUploadStart.mock.calls).toMatchObject([[{ key: 'public/a.txt', name: 'a.txt' }]]);
  expect(onUploadSuccess.mock.calls).toMatchObject([[{ key: 'public/a.txt', status: 'done' }]]);
  await waitFor(() => expect(container.querySelector('[role="status"]')?.textContent).toContain('1 file uploaded'));
});
