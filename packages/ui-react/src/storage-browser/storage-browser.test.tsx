import '@foyer/theme/styles';
import type { StoragePort } from '@foyer/state-machines/storage';
import { StorageError } from '@foyer/ui-react/core';
import { createStorageBrowser, type LocationData, type StorageBrowserValue } from '@foyer/ui-react/storage-browser/core';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentType, StrictMode, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { makeApps } from '../amplify-ui/apps/storage-browser.fixture.tsx';
import { dropFolder, dropUnreadable, fileOf, memoryWorld } from '../storage/storage-manager/mount-storage.spec.tsx';

afterEach(cleanup);

const place: LocationData = { id: 'public', bucket: '', prefix: 'public/', type: 'PREFIX', permissions: ['get', 'list', 'write', 'delete'] };
const FILES = ['public/photos/a1.png', 'public/photos/a2.png', 'public/photos/a10.png', 'public/photos/old/b.png'];

function mount(make: (config: Parameters<typeof createStorageBrowser>[0]['config']) => ComponentType, options?: Parameters<typeof memoryWorld>[0]) {
  const world = memoryWorld(options);
  for (const path of FILES) world.storage.put(path, path);
  const App = make({ ...world, listLocations: async () => ({ items: [place] }) });
  render(<StrictMode><App /></StrictMode>);
  return world;
}

const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) });
const inPhotos = { location: { ...place, path: 'photos/' } };
const mountFolder = (options?: Parameters<typeof memoryWorld>[0]) => mount((config) => {
  const { StorageBrowser } = createStorageBrowser({ config });
  return () => <StorageBrowser defaultValue={inPhotos} />;
}, options);
const selected = () => screen.queryAllByRole('row', { selected: true }).map((each) => each.dataset['path']);

describe('the keyboard', () => {
  it('goes, selects, seeks and opens as in a file manager', async () => {
    mountFolder();
    (await row('a1.png')).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(await row('a2.png')).toHaveFocus();
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await waitFor(() => expect(selected()).toEqual(['public/photos/a2.png', 'public/photos/a10.png']));
    await userEvent.keyboard('{Escape}o');
    await waitFor(() => expect(selected()).toEqual([]));
    expect(await row('old')).toHaveFocus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await waitFor(() => expect(selected()).toHaveLength(4));
    await userEvent.keyboard('{Escape}{Home}{Enter}');
    await waitFor(async () => expect(await row('b.png')).toHaveFocus());
    await userEvent.keyboard('{Backspace}');
    await waitFor(async () => expect(await row('old')).toHaveFocus());
  });

  it('takes two keys within one frame', async () => {
    mountFolder();
    const first = await row('a1.png');
    first.focus();
    fireEvent.keyDown(first, { key: ' ' });
    fireEvent.keyDown(first, { key: 'Delete' });
    expect(await screen.findByRole('button', { name: 'Cancel' })).toHaveFocus();
  });

  it('asks before it deletes, and begins where nothing is lost', async () => {
    const { storage } = mountFolder();
    (await row('a1.png')).focus();
    await userEvent.keyboard(' {Delete}');
    expect(await screen.findByRole('button', { name: 'Cancel' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(storage.objects.has('public/photos/a1.png')).toBe(true);
    await userEvent.keyboard('{Delete}');
    await userEvent.click(await screen.findByRole('button', { name: 'Delete', hidden: false, description: '' }));
    await waitFor(() => expect(storage.objects.has('public/photos/a1.png')).toBe(false));
    await waitFor(() => expect(screen.queryByRole('row', { name: /a1.png/ })).toBeNull());
  });
});

describe('a question', () => {
  it('goes with the folder that it is about, also into one of the same name in another bucket', async () => {
    const other = { location: { ...place, id: 'other', bucket: 'other', path: 'photos/' } };
    let show: (value: typeof other) => void = () => {};
    const { storage } = mount((config) => {
      const { StorageBrowser } = createStorageBrowser({ config });
      return function Kept() {
        const [value, setValue] = useState<StorageBrowserValue>(inPhotos);
        show = setValue;
        return <StorageBrowser value={value} />;
      };
    });
    storage.put('public/photos/elsewhere.png', '', { bucket: 'other' });
    (await row('a1.png')).focus();
    await userEvent.keyboard(' {Delete}');
    await screen.findByRole('alertdialog');
    act(() => show(other));
    expect(await row('elsewhere.png')).toBeVisible();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });
});

describe('a folder that is dropped', () => {
  const stored = (storage: ReturnType<typeof mountFolder>['storage']) => [...storage.objects.keys()].filter((path) => !FILES.includes(path));

  it('is sent as nobody else, where somebody else signs in while it is gone through', async () => {
    const { storage } = mountFolder();
    await row('a1.png');
    const theirs = dropFolder(document.body, fileOf('theirs.txt'));
    act(() => storage.signIn('other'));
    await theirs.ends();
    await userEvent.click(await screen.findByRole('button', { name: /public/ }));
    await row('photos');
    await dropFolder(document.body, fileOf('mine.txt')).ends();
    await waitFor(() => expect(stored(storage)).toEqual(['public/private/mine.txt']));
    expect(screen.queryByRole('row', { name: 'theirs.txt' })).toBeNull();
  });

  it('goes on where its person goes elsewhere', async () => {
    const { storage } = mountFolder();
    await row('a1.png');
    const dropped = dropFolder(document.body, fileOf('mine.txt'));
    await userEvent.click(screen.getByRole('button', { name: 'Locations' }));
    await dropped.ends();
    await waitFor(() => expect(stored(storage)).toEqual(['public/photos/private/mine.txt']));
  });

  /** Views of an app's own, which stay whoever is here. */
  const mountViews = () => mount((config) => {
    const { StorageBrowser: { Provider, LocationsView, LocationDetailView } } = createStorageBrowser({
      config, components: { Message: ({ content }) => <p role="note">{content}</p> },
    });
    return () => <Provider><LocationsView /><LocationDetailView /></Provider>;
  });
  const openFolder = async (folder: string) => {
    await userEvent.click(await screen.findByRole('button', { name: /^public/ }));
    (await row(folder)).focus();
    await userEvent.keyboard('{Enter}');
    await row('a1.png');
  };

  it('says what could not be read by the app’s own message, and to nobody else', async () => {
    const { storage } = mountViews();
    await openFolder('photos');
    dropUnreadable(document.body, 'private.txt');
    expect(await screen.findByRole('note')).toHaveTextContent('1 file could not be read: private.txt');
    act(() => storage.signIn('other'));
    await openFolder('photos');
    expect(document.body.textContent).not.toContain('private.txt');
  });

  it('is sent as nobody else where the view stays either', async () => {
    const { storage } = mountViews();
    await openFolder('photos');
    const theirs = dropFolder(document.body, fileOf('theirs.txt'));
    act(() => storage.signIn('other'));
    await openFolder('photos');
    await theirs.ends();
    await dropFolder(document.body, fileOf('mine.txt')).ends();
    await waitFor(() => expect(stored(storage)).toEqual(['public/photos/private/mine.txt']));
  });
});

describe('where to copy to', () => {
  it('says why a folder cannot be read, and reads it when asked again', async () => {
    let isDown = false;
    mountFolder({ fault: ({ kind }) => (isDown && kind === 'list' ? new StorageError('service_unavailable') : undefined) });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select a1.png' }));
    isDown = true;
    await userEvent.click(await screen.findByRole('button', { name: 'Copy' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Copy' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('The storage does not answer.');
    isDown = false;
    await userEvent.click(dialog.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByRole('button', { name: 'old' })).toBeVisible();
    expect(dialog.queryByRole('alert')).toBeNull();
  });
});

describe('what a search finds in subfolders', () => {
  const finds = async (...files: readonly string[]) => {
    const { storage } = mountFolder();
    for (const path of files) storage.put(`public/photos/${path}`, path);
    await row('a1.png');
    await userEvent.type(screen.getByRole('searchbox'), 'b.png');
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Include subfolders' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select old/b.png' }));
    return storage;
  };
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

  it('can be moved into the folder that is open, where others of them stay', async () => {
    const storage = await finds('bb.png');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select bb.png' }));
    await press('Move');
    await press('Move here');
    await waitFor(() => expect([...storage.objects.keys()].toSorted()).toEqual(
      ['a1.png', 'a10.png', 'a2.png', 'b.png', 'bb.png'].map((name) => `public/photos/${name}`),
    ));
    await screen.findByText('1 done');
  });

  it('is called by the way to it before it is deleted, where another is of the same name', async () => {
    await finds('new/b.png');
    await press('Delete');
    expect(await screen.findByRole('heading', { name: /old\/b\.png/ })).toBeVisible();
  });
});

describe('a preview', () => {
  it('leaves the focus where the next file was asked for, up to the last', async () => {
    mountFolder();
    (await row('a1.png')).focus();
    await userEvent.keyboard('{Enter}');
    const next = await screen.findByRole('button', { name: 'Next file' });
    await userEvent.click(next);
    expect(await screen.findByRole('heading', { name: 'a2.png' })).toBeVisible();
    expect(next).toHaveFocus();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(await screen.findByRole('heading', { name: 'a10.png' })).toBeVisible();
    expect(next).toHaveFocus();
    expect(next).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('thousands of entries', () => {
  it('have a stop for the Tab key wherever the list has been scrolled to', async () => {
    const { storage } = mountFolder();
    for (let number = 1; number <= 300; number += 1) storage.put(`public/photos/scan-${number}.png`, '');
    await userEvent.click(await screen.findByRole('button', { name: 'Refresh' }));
    await screen.findByText('304 items');
    const grid = screen.getByRole('grid');
    grid.parentElement?.scrollTo({ top: 100_000 });
    expect(await row('scan-300.png')).toBeInTheDocument();
    await waitFor(() => expect(grid.querySelectorAll('[role="row"][tabindex="0"]')).toHaveLength(1));
  });
});

describe('the search', () => {
  it('takes every letter, however fast they come', async () => {
    mountFolder();
    const field = await screen.findByRole<HTMLInputElement>('searchbox');
    field.focus();
    // Without a frame between them, as a computer that is busy draws them.
    for (const letter of 'zebra') document.execCommand('insertText', false, letter);
    expect(field).toHaveValue('zebra');
    expect(await screen.findByText('Nothing matches “zebra”')).toBeVisible();
  });
});

describe('an app that was written for Amplify UI', () => {
  it('begins in its folder, with its texts and its own action', async () => {
    const links: string[] = [];
    mount((config) => makeApps(config, (key) => links.push(key)).InFolder);
    expect(await screen.findByRole('searchbox', { name: 'Find a file' })).toBeVisible();
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select a1.png' }));
    await userEvent.click(await screen.findByRole('button', { name: /Generate a link/ }));
    await waitFor(() => expect(links).toEqual(['public/photos/a1.png']));
    await userEvent.click(screen.getByRole('button', { name: 'Home' }));
    expect(await screen.findByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  });

  it('puts its own views together', async () => {
    const { storage } = mount((config) => makeApps(config).Composed);
    await userEvent.click(await screen.findByRole('button', { name: 'Go to public/' }));
    await waitFor(async () => expect(await row('photos')).toHaveFocus());
    expect(await screen.findByRole('heading', { name: 'Make a folder' })).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: 'Folder name' }), 'New{Enter}');
    await waitFor(() => expect(storage.objects.has('public/New/')).toBe(true));
    expect(await row('New')).toBeVisible();
  });
});

describe('after a reload', () => {
  const cutOff = (more: Partial<StoragePort> = {}) => mount((config) => {
    void config.environment?.records?.put({
      id: 'before', owner: 'eu-west-1:memory', list: 'storage-browser', name: 'new.txt', relativePath: undefined, size: 4, lastModified: 1000, type: 'text/plain',
      identity: undefined, made: false, path: 'public/photos/old/new.txt', bucket: undefined, headers: {}, preventOverwrite: false, resume: undefined,
      startedAt: undefined, source: new File(['made'], 'new.txt', { type: 'text/plain', lastModified: 1000 }),
    });
    const { StorageBrowser } = createStorageBrowser({ config: { ...config, storage: { ...config.storage, ...more } } });
    return () => <StorageBrowser defaultValue={inPhotos} />;
  });

  it('goes on with what was on its way into a folder', async () => {
    const { storage } = cutOff();
    await userEvent.click(await screen.findByRole('button', { name: 'Resume new.txt' }));
    await waitFor(() => expect(storage.objects.get('public/photos/old/new.txt')?.size).toBe(4));
  });

  it('says where it could not be looked for what was on its way, and looks again', async () => {
    let isDown = true;
    cutOff({ identity: async () => (isDown ? Promise.reject(new StorageError('throttled')) : 'eu-west-1:memory') });
    const again = await screen.findByRole('button', { name: 'Try again' });
    isDown = false;
    await userEvent.click(again);
    expect(await screen.findByRole('button', { name: 'Resume new.txt' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

it('looks into subfolders where a search is to, and says where what it found lies', async () => {
  mountFolder();
  await row('a1.png');
  await userEvent.type(screen.getByRole('searchbox'), 'b.p');
  await screen.findByText('Nothing matches “b.p”');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Include subfolders' }));
  expect(await row('b.png')).toHaveTextContent('old');
  await userEvent.clear(screen.getByRole('searchbox'));
  await row('a1.png');
  expect(screen.queryByRole('checkbox', { name: 'Include subfolders' })).toBeNull();
});
