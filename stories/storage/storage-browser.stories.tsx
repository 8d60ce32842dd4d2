import { StorageError } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { find, part, pictureOf } from './acts.ts';
import { type BrowserStageArgs, browserWorldOf, documents, drawBrowser, shared } from './browser-stage.tsx';

/** The folders of the app’s bucket that a person may see, with search, preview, upload, move and delete. */
const meta = { title: 'Storage/StorageBrowser', render: drawBrowser } satisfies Meta<BrowserStageArgs>;

export default meta;

type Story = StoryObj<BrowserStageArgs>;

const DAY = 86_400_000;
const files: readonly (readonly [path: string, size: number, days: number])[] = [
  ['documents/Contracts/2026/lease.pdf', 84_000, 3],
  ['documents/Contracts/2025/lease.pdf', 84_000, 380],
  ['documents/Photos/harbour.png', 420_000, 12],
  ['documents/Annual report 2026.pdf', 2_400_000, 1],
  ['documents/harbour-at-dawn.png', 1_200_000, 2],
  ['documents/Interview with the founders of a company with a rather long name, part 2.wav', 18_400_000, 40],
  ['documents/notes.md', 1_830, 0],
  ['documents/quarterly numbers.xlsx', 48_200, 90],
  ['shared/handbook.pdf', 940_000, 200],
];

const fill: NonNullable<BrowserStageArgs['prepare']> = ({ storage }) => {
  for (const [path, size, days] of files) {
    const text = path.endsWith('.md') ? '# Notes\n\nCall the harbour office <b>before</b> noon.\n' : 'x'.repeat(Math.min(size, 2_500_000));
    storage.put(path, text, { lastModified: new Date(Date.UTC(2026, 10, 27, 9) - days * DAY) });
  }
};

const inDocuments = { location: documents };
const rowOf = (canvas: HTMLElement, name: string) => find(canvas, `[data-path="documents/${name}"]`);
const choose = async (canvas: HTMLElement, ...names: readonly string[]) => {
  for (const name of names) {
    await userEvent.click(await find(await rowOf(canvas, name), 'input[type="checkbox"]'));
    // What is chosen is drawn with the next frame, and what is done with it is done with what is drawn.
    await find(canvas, `[data-path="documents/${name}"][aria-selected="true"]`);
  }
};
const press = async (canvas: HTMLElement, name: string) => userEvent.click(await part(canvas, name));

/** Where a person may go, by the app’s own access rules. */
export const Locations: Story = {
  args: { prepare: fill },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-foyer-part="browser.location"]')).toHaveLength(3));
  },
};

/** A folder: folders first, with size and age, sorted by any column. */
export const Folder: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'notes.md');
    await expect(canvasElement.querySelectorAll('[data-row]')).toHaveLength(7);
  },
};

/** What can be done with the rows that are selected takes the place of the count. */
export const Selected: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Photos/', 'notes.md');
    for (const act of ['download', 'copy', 'move', 'delete']) await expect(await part(canvasElement, `browser.${act}`)).toBeVisible();
    await expect(canvasElement.querySelector('[data-foyer-part="browser.rename"]')).toBeNull();
  },
};

/** What may not be done is not there. */
export const ReadOnly: Story = {
  args: { prepare: fill, props: { defaultValue: { location: shared } } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(canvasElement, '[data-path="shared/handbook.pdf"] input'));
    await expect(await part(canvasElement, 'browser.copy')).toBeVisible();
    for (const act of ['move', 'delete', 'rename', 'upload', 'new-folder']) {
      await expect(canvasElement.querySelector(`[data-foyer-part="browser.${act}"]`)).toBeNull();
    }
  },
};

/** A folder with nothing in it says what can be put there. */
export const Empty: Story = {
  args: { props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => void (await part(canvasElement, 'browser.empty')),
};

/** The rows are on their way. */
export const Loading: Story = {
  args: {
    props: { defaultValue: inDocuments },
    prepare: ({ storage }) => void Object.assign(storage, { list: () => new Promise(() => {}) } satisfies Pick<typeof storage, 'list'>),
  },
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'browser.loading');
    await expect(canvasElement.querySelector('[data-foyer-part="browser.empty"]')).toBeNull();
  },
};

/** It is being found out where the person may go. */
export const LoadingLocations: Story = {
  args: { listLocations: () => new Promise(() => {}) },
  play: async ({ canvasElement }) => void (await part(canvasElement, 'browser.loading')),
};

/** The folder could not be read; trying again is one press away. */
export const Failed: Story = {
  args: {
    props: { defaultValue: inDocuments },
    backend: { fault: ({ kind }) => (kind === 'list' ? new StorageError('service_unavailable') : undefined) },
  },
  play: async ({ canvasElement }) => void (await part(canvasElement, 'browser.error')),
};

/** The person may not look into this folder. */
export const Denied: Story = {
  args: { props: { defaultValue: inDocuments }, backend: { may: { read: false } } },
  play: async ({ canvasElement }) => void (await part(canvasElement, 'browser.error')),
};

let isDown = false;
/** What was seen before stays while there is no connection. */
export const Offline: Story = {
  args: {
    prepare: fill,
    props: { defaultValue: inDocuments },
    backend: { fault: ({ kind }) => (kind === 'list' && isDown ? new StorageError('network') : undefined) },
  },
  play: async ({ canvasElement }) => {
    isDown = false;
    await rowOf(canvasElement, 'notes.md');
    isDown = true;
    await press(canvasElement, 'browser.refresh');
    await waitFor(() => expect(canvasElement.querySelector('[role="alert"] svg')).not.toBeNull());
    isDown = false;
    await expect(await rowOf(canvasElement, 'notes.md')).toBeVisible();
  },
};

/** No name in the folder holds what was searched for. */
export const NothingFound: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'notes.md');
    await userEvent.type(await find(canvasElement, 'input[type="search"]'), 'zebra');
    await part(canvasElement, 'browser.empty');
  },
};

/** A search in subfolders says where each of its rows lies. */
export const FoundInSubfolders: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'notes.md');
    await userEvent.type(await find(canvasElement, 'input[type="search"]'), 'lease');
    await part(canvasElement, 'browser.empty');
    await userEvent.click(await find(await part(canvasElement, 'browser.subfolders'), 'input'));
    for (const year of ['2025', '2026']) await expect(await rowOf(canvasElement, `Contracts/${year}/lease.pdf`)).toHaveTextContent(`Contracts/${year}`);
  },
};

/** A folder is named in a dialog; a name that is taken is said before anything is made. */
export const NewFolder: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'notes.md');
    await press(canvasElement, 'browser.new-folder');
    const dialog = await find(document.body, 'dialog[open]');
    await userEvent.type(await find(dialog, 'input[name="name"]'), 'Photos{Enter}');
    await waitFor(() => expect(dialog.querySelector('input')).toHaveAttribute('aria-invalid', 'true'));
  },
};

/** What would be deleted is said before it is. */
export const Delete: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'Contracts/');
    await press(canvasElement, 'browser.delete');
    const dialog = await find(document.body, 'dialog[open]');
    await waitFor(() => expect(dialog.querySelector('p')?.textContent).toMatch(/2/));
    const { left, right } = dialog.getBoundingClientRect();
    await expect(Math.abs(left - (document.documentElement.clientWidth - right))).toBeLessThan(2);
  },
};

/** The folder to move to is looked for in the same tree. */
export const Move: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'notes.md');
    await press(canvasElement, 'browser.move');
    const dialog = await find(document.body, 'dialog[open]');
    await waitFor(() => expect(dialog.querySelectorAll('[data-foyer-part="browser.destination"]')).toHaveLength(2));
  },
};

/** A text is shown as text, whatever is in it. */
export const PreviewText: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await find(await rowOf(canvasElement, 'notes.md'), '[data-do="open"]'));
    const text = await find<HTMLTextAreaElement>(document.body, 'dialog[open] textarea');
    await waitFor(() => expect(text.value).toContain('<b>before</b>'));
  },
};

const pictures = new Map<string, string>();
/** A picture is shown as large as the page allows. */
export const PreviewPicture: Story = {
  args: {
    prepare: fill,
    props: { defaultValue: inDocuments },
    backend: { urlOf: (path) => pictures.get(path) ?? `https://storage.invalid/${path}` },
  },
  play: async ({ canvasElement }) => {
    pictures.set('documents/harbour-at-dawn.png', URL.createObjectURL(await pictureOf('harbour.png', '#f59e6b', '#3162ec')));
    await userEvent.click(await find(await rowOf(canvasElement, 'harbour-at-dawn.png'), '[data-do="open"]'));
    const image = await find<HTMLImageElement>(document.body, 'dialog[open] img');
    await waitFor(() => expect(image.naturalWidth).toBe(240));
  },
};

/** Names that are taken, and what failed, wait for the person; what was done has gone from the list. */
export const Activity: Story = {
  args: {
    props: { defaultValue: inDocuments },
    prepare: (world) => {
      fill(world);
      world.storage.put('documents/Photos/notes.md', 'other notes');
    },
    backend: { fault: ({ kind, path }) => (kind === 'copy' && path.endsWith('.xlsx') ? new StorageError('service_unavailable') : undefined) },
  },
  play: async ({ canvasElement }) => {
    await choose(canvasElement, 'notes.md', 'quarterly numbers.xlsx');
    await press(canvasElement, 'browser.move');
    const dialog = await find(document.body, 'dialog[open]');
    await userEvent.click((await waitFor(() => {
      const found = [...dialog.querySelectorAll<HTMLElement>('[data-foyer-part="browser.destination"]')].find(({ textContent }) => textContent === 'Photos');
      if (!found) throw new Error('There is no folder to move to.');
      return found;
    })));
    await userEvent.click(await find(dialog, '[data-variant="primary"]:not([aria-disabled])'));
    await find(canvasElement, '[data-foyer-part="browser.task"][data-status="asking"]');
    await find(canvasElement, '[data-foyer-part="browser.task"][data-status="failed"]');
    await expect(browserWorldOf(canvasElement).storage.objects.has('documents/notes.md')).toBe(true);
  },
};

/** Files dropped on a folder are uploaded into it, and are rows when they are done. */
export const Uploading: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments } },
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'notes.md');
    const transfer = new DataTransfer();
    transfer.items.add(new File(['new'], 'agenda.txt', { type: 'text/plain' }));
    const view = await part(canvasElement, 'browser.detail');
    view.dispatchEvent(new DragEvent('dragenter', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    await waitFor(() => expect(view).toHaveAttribute('data-dragging'));
    view.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    await find(canvasElement, '[data-foyer-part="storage.file"][data-status="done"]');
    await rowOf(canvasElement, 'agenda.txt');
  },
};

/** Three thousand rows, of which a screenful is in the document; the keyboard reaches all. */
export const Thousands: Story = {
  args: {
    props: { defaultValue: inDocuments },
    prepare: ({ storage }) => {
      for (let number = 1; number <= 3000; number += 1) storage.put(`documents/scan-${number}.pdf`, 'x');
    },
  },
  play: async ({ canvasElement }) => {
    await rowOf(canvasElement, 'scan-1.pdf');
    await expect(canvasElement.querySelectorAll('[data-row]').length).toBeLessThan(100);
    const grid = await part(canvasElement, 'browser.entries');
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '3001'));
    await waitFor(async () => {
      const first = await rowOf(canvasElement, 'scan-1.pdf');
      first.focus();
      await expect(first).toHaveFocus();
    });
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-path', 'documents/scan-3000.pdf'));
  },
};

/** On a phone a row has two lines, and the tools are icons. */
export const Phone: Story = {
  args: { prepare: fill, props: { defaultValue: inDocuments }, width: 360 },
  play: async ({ canvasElement }) => void (await rowOf(canvasElement, 'notes.md')),
};
