import '@foyer/theme/styles';
import type { MemoryStorageOptions } from '@foyer/state-machines/memory';
import { StorageError } from '@foyer/ui-react/core';
import { createStorageBrowser, type LocationData } from '@foyer/ui-react/storage-browser/core';
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import type * as LazyPart from '../authenticator/lazy-part.tsx';
import { violations } from '../parts/conformance.tsx';
import { choose, fileOf, memoryWorld, mountStorage } from './storage-manager/mount-storage.spec.tsx';
import type { StorageManagerComponents } from './storage-manager/slots.tsx';

/** The file that does not come. */
const lost = vi.hoisted(() => ({ file: '' }));

vi.mock('../authenticator/lazy-part.tsx', async (original) => {
  const actual = await original<typeof LazyPart>();
  return {
    ...actual,
    lazyParts: <File extends object>(fetchFile: () => Promise<File>) => actual.lazyParts(async () => {
      if (lost.file && String(fetchFile).includes(`/${lost.file}.tsx`)) throw new Error(`${lost.file} does not come.`);
      return fetchFile();
    }),
  };
});

configure({ asyncUtilTimeout: 5_000 });
afterEach(() => {
  cleanup();
  lost.file = '';
});

const place: LocationData = { id: 'public', bucket: '', prefix: 'public/', type: 'PREFIX', permissions: ['get', 'list', 'write', 'delete'] };
const inPlace = { location: { ...place, path: '' } };

const openManager = async (props?: Parameters<typeof mountStorage>[0]) => choose(mountStorage(props).container, fileOf('a.txt'));

/** Opens a folder with one file, beside a view of the app's own choice, and does something there. */
async function openBrowser(View: (parts: ReturnType<typeof createStorageBrowser>) => ReactNode = () => null, storage?: Partial<MemoryStorageOptions>) {
  const config = { ...memoryWorld(storage), listLocations: async () => ({ items: [place] }) };
  config.storage.put('public/b.txt', 'b');
  const parts = createStorageBrowser({ config });
  const { StorageBrowser } = parts;
  const view = render(
    <StorageBrowser.Provider defaultValue={inPlace}><StorageBrowser.LocationDetailView />{View(parts)}</StorageBrowser.Provider>,
  );
  (await screen.findByRole('row', { name: /b.txt/ })).focus();
  return view;
}

const OwnList: NonNullable<StorageManagerComponents['FileList']> = ({ files }) => <p>{files.map(({ name }) => `Mine: ${name}`)}</p>;

/** What asks for each part, and what of it is seen where it came. */
const PARTS: readonly { readonly file: string; readonly open: () => Promise<unknown>; readonly seen: () => Promise<Element> }[] = [
  { file: 'FilePanel', open: openManager, seen: () => screen.findByRole('row', { name: 'a.txt' }) },
  {
    file: 'legacy-file-list',
    open: () => openManager({ components: { FileList: OwnList } }),
    seen: () => screen.findByText('Mine: a.txt'),
  },
  {
    file: 'OpenActDialog',
    async open() {
      await openBrowser();
      await userEvent.keyboard(' {Delete}');
    },
    seen: () => screen.findByRole('alertdialog'),
  },
  {
    file: 'CreateFolderView',
    open: () => openBrowser(({ StorageBrowser }) => <StorageBrowser.CreateFolderView />),
    seen: () => screen.findByRole('textbox', { name: 'Folder name' }),
  },
  {
    file: 'UploadView',
    async open() {
      const { container } = await openBrowser();
      choose(container, fileOf('a.txt'));
    },
    seen: () => screen.findByRole('row', { name: 'a.txt' }),
  },
  {
    file: 'TaskPanel',
    async open() {
      const fault: MemoryStorageOptions['fault'] = ({ kind }) => (kind === 'remove' ? new StorageError('access_denied') : undefined);
      await openBrowser(undefined, { fault });
      await userEvent.keyboard(' {Delete}');
      await userEvent.click(await screen.findByRole('button', { name: 'Delete', description: '' }));
    },
    seen: () => screen.findByRole('region', { name: 'Activity' }),
  },
];

it.each(PARTS)('says that $file did not come, and has it by a press', async ({ file, open, seen }) => {
  lost.file = file;
  await open();
  await screen.findByText('The connection was lost.');
  expect(await violations(document.body)).toEqual([]);
  const again = () => userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await again();
  await screen.findByText('The connection was lost.');
  lost.file = '';
  await again();
  await seen();
  expect(screen.queryByText('The connection was lost.')).toBeNull();
});
