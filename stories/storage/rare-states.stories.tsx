import { StorageError } from '@foyer/ui-react/core';
import type { MemoryStorageOptions } from '@foyer/state-machines/memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { type Act, choose, dropEntry, fileOf, find, inTurn, part, rowOf, sees } from './acts.ts';
import { drawStage, type StageArgs, worldOf } from './stage.tsx';

/** What a row and the list say in moments that are short or seldom, each held still. */
const meta = { title: 'Storage/StorageManager in rare states', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

type Story = StoryObj<StageArgs>;
type Fault = NonNullable<MemoryStorageOptions['fault']>;

const FILM = 'Launch film.mp4';
const film = fileOf(FILM, 2, 'video/mp4');
const report = fileOf('Annual report 2026.pdf', 0.4, 'application/pdf');

/** A step of the storage that has no end, or a bad one. */
const at = (kind: Parameters<Fault>[0]['kind'], fault: ReturnType<Fault>): Fault => (step) => (step.kind === kind ? fault : undefined);

/** Reads the words of a row. */
const reads = (name: string, words: string): Act => async (canvas) => {
  await waitFor(async () => expect(await rowOf(canvas, name)).toHaveTextContent(words), { timeout: 5000 });
};

/** Reads what all files are together. */
const readsTitle = (words: string): Act => async (canvas) => {
  await waitFor(async () => expect(await find(await part(canvas, 'storage.header'), 'strong')).toHaveTextContent(words), { timeout: 5000 });
};

const press = (name: string, button: string): Act => async (canvas) =>
  userEvent.click(await find(await rowOf(canvas, name), `[data-foyer-part="storage.${button}"]`));

const follow = (...acts: readonly Act[]): NonNullable<Story['play']> => ({ canvasElement }) => inTurn(...acts)(canvasElement);

/** A file waits for its turn while another one is sent. */
export const Waiting: Story = {
  args: { backend: { fault: at('part', 'hang') }, props: { requests: 1 } },
  play: follow(choose(film, report), sees(FILM, 'sending'), reads(report.name, 'Waiting'), readsTitle('Uploading 2 files')),
};

/** Every byte is there, and the storage has not said yet that it holds the file. */
export const Finishing: Story = {
  args: { backend: { fault: at('complete', 'hang') } },
  play: follow(choose(film), reads(FILM, 'Finishing')),
};

/** The storage was too busy, and the file goes again by itself. */
export const TryingAgain: Story = {
  args: {
    backend: { fault: at('part', new StorageError('throttled')) },
    props: { retry: { firstDelay: 3_600_000, longestDelay: 3_600_000 } },
  },
  play: follow(choose(film), reads(FILM, 'Trying again soon')),
};

/** The person wants it no more, and the storage has yet to say whether it got the file before that. */
export const Cancelling: Story = {
  args: { backend: { fault: at('complete', 'hang') } },
  play: follow(choose(film), reads(FILM, 'Finishing'), press(FILM, 'file-remove'), reads(FILM, 'Cancelling')),
};

/** An upload that the person stopped stays in sight, and can be begun again. */
export const Cancelled: Story = {
  args: { backend: { fault: at('part', 'hang') } },
  play: follow(choose(film), sees(FILM, 'sending'), press(FILM, 'file-remove'), reads(FILM, 'Cancelled'), readsTitle('1 file not uploaded')),
};

/** A row asks before its object is gone for good; the focus is where nothing is lost. */
export const ConfirmDelete: Story = {
  args: { props: { deleteOnRemove: true } },
  play: async ({ canvasElement }) => {
    await inTurn(
      choose(report), sees(report.name, 'done'), press(report.name, 'file-remove'), reads(report.name, 'Delete this file from storage?'),
    )(canvasElement);
    await expect(await part(canvasElement, 'storage.keep')).toHaveFocus();
  },
};

const deletes = inTurn(choose(report), sees(report.name, 'done'), press(report.name, 'file-remove'), press(report.name, 'delete'));

/** The object is being deleted. */
export const Deleting: Story = {
  args: {
    props: { deleteOnRemove: true },
    prepare: ({ storage }) => void Object.assign(storage, { remove: () => new Promise(() => {}) }),
  },
  play: follow(deletes, reads(report.name, 'Deleting')),
};

/** The storage did not delete it: the row stays, and says so. */
export const NotDeleted: Story = {
  args: { backend: { fault: at('remove', new StorageError('access_denied')) }, props: { deleteOnRemove: true } },
  play: follow(deletes, reads(report.name, 'Could not be deleted. Try again.')),
};

/** Some files failed: each says why, and all of them can be sent again at once. */
export const RetryFailed: Story = {
  args: {
    backend: { fault: (step) => (step.path.endsWith('.mp4') ? at('part', new StorageError('checksum_mismatch'))(step) : undefined) },
    props: { retry: { attempts: 0 } },
  },
  play: async ({ canvasElement }) => {
    const second = fileOf('Interview.mp4', 1, 'video/mp4');
    await inTurn(
      choose(film, second, report), sees(report.name, 'done'), sees(second.name, 'failed'),
      reads(FILM, 'What arrived is not what was sent. Try again.'), readsTitle('2 files not uploaded'),
    )(canvasElement);
    await expect(await part(canvasElement, 'storage.retry-all')).toHaveTextContent('Retry failed');
  },
};

/** Several names are taken: each file asks, and one answer does for all. */
export const SeveralAsk: Story = {
  args: {
    props: { collision: 'ask' },
    prepare: ({ storage }) => {
      for (const { name } of [film, report]) storage.put(`documents/${name}`, 'was there');
    },
  },
  play: async ({ canvasElement }) => {
    await inTurn(
      choose(film, report), reads(FILM, 'A file with this name is there already.'), reads(report.name, 'A file with this name is there already.'),
      readsTitle('2 files are there already'),
    )(canvasElement);
    for (const words of ['Skip all', 'Rename all', 'Replace all']) await expect(await part(canvasElement, 'storage-manager')).toHaveTextContent(words);
  },
};

/** Nothing can be chosen now. */
export const Disabled: Story = {
  args: { props: { disabled: true, maxFileCount: 5 } },
  play: async ({ canvasElement }) => {
    const browse = await part(canvasElement, 'storage.browse');
    await expect(browse).toBeDisabled();
    await expect(browse).toHaveTextContent('Browse files');
  },
};

/** A dropped folder is gone through; with thousands of files that takes its time. */
export const ReadingFolders: Story = {
  play: async ({ canvasElement }) => {
    const readsForEver = { readEntries: () => {} };
    await dropEntry({ isDirectory: true, isFile: false, name: 'photos', fullPath: '/photos', createReader: () => readsForEver })(canvasElement);
    await waitFor(async () => expect(await part(canvasElement, 'storage.drop-zone')).toHaveTextContent('Reading folders…'));
  },
};

/** What was dropped is gone from the disk, or may not be read. */
export const Unreadable: Story = {
  play: async ({ canvasElement }) => {
    await dropEntry({ isDirectory: false, isFile: false, name: 'Interview.mp4' })(canvasElement);
    await waitFor(async () => expect(await part(canvasElement, 'storage-manager')).toHaveTextContent('1 file could not be read: Interview.mp4'));
  },
};

/** Somebody else is signed in: what was on its way has stopped, and nothing of it is left to see. */
export const Stopped: Story = {
  args: { backend: { fault: at('part', 'hang') } },
  play: async ({ canvasElement }) => {
    await inTurn(choose(film), sees(FILM, 'sending'))(canvasElement);
    worldOf(canvasElement).storage.signIn('eu-west-1:somebody-else');
    await waitFor(async () => expect(await part(canvasElement, 'storage-manager')).toHaveTextContent('Stopped, because the session ended.'));
    await expect(canvasElement.querySelector('[role="row"]')).toBeNull();
  },
};

/** Two files have the same content, and the second one says so. */
export const SameContent: Story = {
  play: follow(choose(report, new File([report], 'Copy of it.pdf', { type: report.type, lastModified: report.lastModified })), sees('Copy of it.pdf', 'done'), reads('Copy of it.pdf', `Same content as ${report.name}`)),
};

/** A form that needs a file was sent without one. */
export const AddAFile: Story = {
  args: { props: { name: 'documents', required: true } },
  render: (args, context) => <form onSubmit={(event) => event.preventDefault()}>{drawStage(args, context)}</form>,
  play: async ({ canvasElement }) => {
    const browse = await part(canvasElement, 'storage.browse');
    (await find<HTMLFormElement>(canvasElement, 'form')).requestSubmit();
    const zone = await part(canvasElement, 'storage.drop-zone');
    await waitFor(() => expect(zone).toHaveTextContent('Add a file.'));
    await expect(browse).toHaveFocus();
  },
};
