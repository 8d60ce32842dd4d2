import { render, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { choose, memoryWorld } from '../storage/storage-manager/mount-storage.spec.tsx';
import { OneFile, UploadsApp } from './apps/uploads.fixture.tsx';

it('uploads by the props of Amplify UI, under the name that the app makes, with pieces of the app', async () => {
  const onKey = vi.fn<(key: string | undefined) => void>();
  const world = memoryWorld();
  const { container } = render(<UploadsApp {...world} onKey={onKey} />);
  choose(container, new File(['%PDF-1.7 of one page'], 'me.pdf', { type: 'application/pdf' }));
  await waitFor(() => expect(onKey).toHaveBeenCalledOnce());
  const [key] = onKey.mock.calls[0] ?? [];
  expect(key).toMatch(/^profile\/[0-9a-f]{16}\.pdf$/);
  expect([...world.storage.objects.keys()]).toEqual([`my-bucket/${key}`]);
  expect(screen.getByRole('button', { name: 'Upload a picture' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Pick one' })).toBeVisible();
  expect(getComputedStyle(screen.getByAltText('Me')).width).toBe('128px');
});

it('hands the props of a wrapper through', () => {
  render(<OneFile {...memoryWorld()} path="public/" displayText={{ dropFilesText: 'One alone' }} />);
  expect(screen.getByText('One alone')).toBeVisible();
});
