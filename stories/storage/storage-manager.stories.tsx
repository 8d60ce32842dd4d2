import { StorageError } from '@foyer/ui-react/core';
import type { MemoryStorageOptions } from '@foyer/state-machines/memory';
import type { ReadPermissions } from '@foyer/state-machines/storage';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { choose, drag, drop, fileOf, find, give, inTurn, part, pictureOf, rowOf, sees } from './acts.ts';
import { drawStage, type StageArgs, worldOf } from './stage.tsx';

/** Files that are dropped, pasted or chosen, and go on through lost networks and reloads. */
const meta = { title: 'Storage/StorageManager', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

type Story = StoryObj<StageArgs>;

/** Nothing moves after a part that has such a number, in files that have such a name. */
const stops = (at: Readonly<Record<string, number>>): NonNullable<MemoryStorageOptions['fault']> => ({ kind, number, path }) => {
  const limit = at[path.slice(path.lastIndexOf('/') + 1)];
  return kind === 'part' && limit !== undefined && number > limit ? 'hang' : undefined;
};

/** Nothing is chosen yet: drop, paste or choose. */
export const Empty: Story = {
  args: { props: { acceptedFileTypes: ['image/*', '.pdf'], maxFileSize: 10_000_000, maxFileCount: 5 } },
  play: async ({ canvasElement }) => {
    await expect(await part(canvasElement, 'storage.browse')).toBeVisible();
    await expect(canvasElement.querySelector('[data-foyer-part="storage.list"]')).toBeNull();
  },
};

/** Files are dragged over it, and it says that they may be let go. */
export const Dragging: Story = {
  play: async ({ canvasElement }) => {
    await drag(fileOf('a.pdf'))(canvasElement);
    await waitFor(async () => expect(await part(canvasElement, 'storage.drop-zone')).toHaveAttribute('data-dragging'));
  },
};

/** A file was dropped and stored. */
export const Dropped: Story = {
  play: async ({ canvasElement }) => {
    await inTurn(drop(fileOf('Annual report 2026.pdf', 0.4, 'application/pdf')), sees('Annual report 2026.pdf', 'done'))(canvasElement);
    await expect(worldOf(canvasElement).storage.objects.has('documents/Annual report 2026.pdf')).toBe(true);
  },
};

/** Every state that a file can be in, side by side. */
export const Mixed: Story = {
  args: {
    backend: {
      fault: (step) => {
        const name = step.path.slice(step.path.lastIndexOf('/') + 1);
        if (name === 'contract-signed.pdf' && step.kind === 'complete') return new StorageError('access_denied');
        return stops({ 'Launch film, final cut (2).mp4': 3, 'backup-2026-11.zip': 2, 'Interview.wav': 1 })(step);
      },
    },
    props: { maxFileSize: 9_000_000, requests: 24 },
  },
  play: async ({ canvasElement }) => {
    const picture = await pictureOf('harbour-at-dawn.png', '#f59e6b', '#3162ec');
    await choose(
      picture,
      fileOf('Launch film, final cut (2).mp4', 8, 'video/mp4'),
      fileOf('backup-2026-11.zip', 5, 'application/zip'),
      fileOf('contract-signed.pdf', 0.3, 'application/pdf'),
      fileOf('quarterly numbers.xlsx', 0.1),
      fileOf('raw-footage.mov', 9, 'video/quicktime'),
      fileOf('Interview.wav', 2, 'audio/wav'),
    )(canvasElement);
    await sees('Launch film, final cut (2).mp4', 'sending')(canvasElement);
    await sees('contract-signed.pdf', 'failed')(canvasElement);
    await sees('raw-footage.mov', 'rejected')(canvasElement);
    await sees('backup-2026-11.zip', 'sending')(canvasElement);
    await userEvent.click(await find(await rowOf(canvasElement, 'backup-2026-11.zip'), '[data-foyer-part="storage.file-pause"]'));
    await sees('backup-2026-11.zip', 'paused')(canvasElement);
    await find(canvasElement, 'canvas[data-drawn]');
  },
};

/** Names that are taken: each row asks what becomes of its file, and all can be answered at once. */
export const NamesTaken: Story = {
  args: {
    props: { collision: 'ask' },
    prepare: ({ storage }) => {
      for (const name of ['Annual report 2026.pdf', 'harbour.png']) storage.put(`documents/${name}`, 'was there');
    },
  },
  play: async ({ canvasElement }) => {
    await choose(fileOf('Annual report 2026.pdf', 0.4, 'application/pdf'), fileOf('harbour.png', 0.2), fileOf('New.pdf', 0.1, 'application/pdf'))(canvasElement);
    await sees('Annual report 2026.pdf', 'asking')(canvasElement);
    await sees('harbour.png', 'asking')(canvasElement);
    await sees('New.pdf', 'done')(canvasElement);
  },
};

/** The app wants the person's word before anything is sent. */
export const WaitsForTheWord: Story = {
  args: { props: { autoUpload: false } },
  play: async ({ canvasElement }) => {
    await choose(fileOf('a.pdf'), fileOf('b.pdf'))(canvasElement);
    await sees('b.pdf', 'ready')(canvasElement);
    await userEvent.click(await part(canvasElement, 'storage.upload'));
    await sees('b.pdf', 'done')(canvasElement);
  },
};

/** No network: files wait, and go on by themselves. */
export const Offline: Story = {
  args: { backend: { fault: stops({ 'Launch film.mp4': 2 }) } },
  play: async ({ canvasElement }) => {
    const others = Array.from({ length: 9 }, (_, index) => fileOf(`Take ${index + 1}.mp4`, 5, 'video/mp4'));
    await inTurn(choose(fileOf('Launch film.mp4', 5, 'video/mp4'), ...others), sees('Launch film.mp4', 'sending'))(canvasElement);
    const progress = await find(await rowOf(canvasElement, 'Launch film.mp4'), '[role="progressbar"]');
    await waitFor(() => expect(Number(progress.getAttribute('aria-valuenow'))).toBeGreaterThan(30));
    worldOf(canvasElement).environment.setOnline(false);
    await sees('Launch film.mp4', 'offline')(canvasElement);
    await sees('Take 1.mp4', 'offline')(canvasElement);
    const header = await part(canvasElement, 'storage.header');
    await waitFor(() => expect(header.dataset['phase']).toBe('waiting'));
    const title = (await find(header, 'strong')).textContent;
    await waitFor(() => expect(canvasElement.querySelector('[role="status"]')?.textContent).toContain(title));
  },
};

/** What a reload cut off, and the browser cannot open by itself. */
export const Recovery: Story = {
  args: {
    prepare: ({ environment }) => {
      environment.kept.set('before', {
        id: 'before', owner: 'eu-west-1:memory', name: 'Launch film.mp4', relativePath: undefined, size: 48_000_000, lastModified: 1000,
        type: 'video/mp4', identity: 'x', made: false, path: 'documents/Launch film.mp4', bucket: undefined, headers: {},
        preventOverwrite: false, resume: undefined, startedAt: 1000, source: undefined,
      });
    },
  },
  play: async ({ canvasElement }) => {
    await sees('Launch film.mp4', 'paused')(canvasElement);
    const chooser = await find<HTMLInputElement>(await rowOf(canvasElement, 'Launch film.mp4'), 'input[type="file"]');
    await give(chooser, fileOf('Another film.mp4'));
    await find(await rowOf(canvasElement, 'Launch film.mp4'), '[data-look="failed"]');
  },
};

const handleOf = (file: File): FileSystemFileHandle => ({
  kind: 'file',
  name: file.name,
  getFile: async () => file,
  isSameEntry: async () => false,
  createWritable: () => Promise.reject(new Error('Files of a story are read only.')),
});

/** What a reload cut off, and the browser opens again once the person allows it. */
export const AllowedAgain: Story = {
  args: {
    prepare: ({ environment }) => {
      const files = [fileOf('Launch film.mp4', 2), fileOf('Interview with the founders of a company with a rather long name.wav', 1)];
      for (const [index, file] of files.entries()) {
        environment.kept.set(`before-${index}`, {
          id: `before-${index}`, owner: 'eu-west-1:memory', name: file.name, relativePath: undefined, size: file.size, lastModified: file.lastModified,
          type: file.type, identity: undefined, made: false, path: `documents/${file.name}`, bucket: undefined, headers: {}, preventOverwrite: false,
          resume: undefined, startedAt: undefined, source: handleOf(file),
        });
      }
      Object.assign(environment, { permissions: { of: async () => 'prompt', ask: async () => 'granted' } satisfies ReadPermissions });
    },
  },
  play: async ({ canvasElement }) => {
    const film = await rowOf(canvasElement, 'Launch film.mp4');
    await userEvent.click(await find(film, 'button[aria-label="Allow reading Launch film.mp4"]'));
    await sees('Launch film.mp4', 'done')(canvasElement);
  },
};

/** Stored files of before; whoever may only write deletes none. */
export const WriteOnly: Story = {
  args: {
    backend: { may: { read: false, remove: false } },
    props: { writeOnly: true, deleteOnRemove: true, defaultFiles: [{ key: 'documents/Passport.pdf', size: 1_400_000 }] },
  },
  play: async ({ canvasElement }) => {
    await inTurn(choose(fileOf('Visa.pdf')), sees('Visa.pdf', 'done'))(canvasElement);
    await expect(canvasElement.querySelector('[data-foyer-part="storage.file-remove"]')).toBeNull();
  },
};

/** Two thousand files, of which a screenful is in the document. */
export const Thousands: Story = {
  args: { props: { autoUpload: false } },
  play: async ({ canvasElement }) => {
    await choose(...Array.from({ length: 2000 }, (_, index) => fileOf(`Scan ${index + 1}.tiff`, 0.00001)))(canvasElement);
    await rowOf(canvasElement, 'Scan 1.tiff');
    await expect(canvasElement.querySelectorAll('[role="row"]').length).toBeLessThan(40);
  },
};

/** On a phone, with long names. */
export const Narrow: Story = {
  args: { width: 320 },
  play: async ({ canvasElement }) => {
    const long = 'Minutes of the general assembly of the harbour association, second draft (3).docx';
    await inTurn(choose(fileOf(long)), sees(long, 'done'))(canvasElement);
  },
};
