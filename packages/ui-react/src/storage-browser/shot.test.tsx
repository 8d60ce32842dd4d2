import '@foyer/theme/styles';
import { createStorageBrowser, type LocationData } from '@foyer/ui-react/storage-browser/core';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { page } from 'vitest/browser';
import { it } from 'vitest';
import { memoryWorld } from '../storage/storage-manager/mount-storage.spec.tsx';
import { StorageManager } from '../storage/storage-manager/StorageManager.tsx';
configure({ asyncUtilTimeout: 30_000 });
const place: LocationData = { id: 'd', bucket: '', prefix: 'documents/', type: 'PREFIX', permissions: ['get', 'list', 'write', 'delete'] };
it('shots', async () => {
  const world = memoryWorld();
  for (const path of ['Contracts/2026/lease.pdf', 'Contracts/2025/lease of a house with a rather long name indeed.pdf', 'Photos/release.png', 'notes.md', 'lease summary.md']) world.storage.put(`documents/${path}`, 'x'.repeat(3000));
  const { StorageBrowser } = createStorageBrowser({ config: { ...world, listLocations: async () => ({ items: [place] }) } });
  const file = new File(['x'.repeat(2_000_000)], 'Launch film.mp4', { lastModified: 1000 });
  for (const [index, name] of ['Launch film.mp4', 'Interview with the founders of a company with a rather long name.wav', 'c.txt'].entries()) {
    const source = index < 2 ? { getFile: async () => file } as FileSystemFileHandle : undefined;
    world.environment.kept.set(`b${index}`, { id: `b${index}`, owner: 'eu-west-1:memory', name, relativePath: undefined, size: 2_000_000, lastModified: 1000, type: 'video/mp4', identity: undefined, made: false, path: `documents/${name}`, bucket: undefined, headers: {}, preventOverwrite: false, resume: undefined, startedAt: undefined, source });
  }
  const environment = { ...world.environment, permissions: { of: async () => 'prompt' as const, ask: async () => 'granted' as const } };
  const view = render(<div style={{ padding: 12 }}><StorageBrowser defaultValue={{ location: { ...place } }} /><div style={{ height: 16 }} /><StorageManager path="documents/" storage={world.storage} environment={environment} /></div>);
  await screen.findByRole('row', { name: /notes/ });
  await userEvent.type(screen.getByRole('searchbox'), 'lease');
  await userEvent.click(await screen.findByRole('checkbox', { name: 'Include subfolders' }));
  await screen.findByRole('row', { name: /release/ });
  await screen.findByRole('button', { name: 'Allow reading Launch film.mp4' });
  for (const [width, scheme, dir] of [[1280, 'light', 'ltr'], [1280, 'dark', 'ltr'], [360, 'light', 'ltr'], [360, 'dark', 'rtl']] as const) {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.style.background = scheme === 'dark' ? '#111' : '#fff';
    document.documentElement.dir = dir;
    await page.viewport(width, 1000);
    await page.screenshot({ path: `/tmp/shots/${width}-${scheme}-${dir}.png` });
  }
  view.unmount();
}, 120_000);
