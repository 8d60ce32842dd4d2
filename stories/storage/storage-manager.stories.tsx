import { StorageError } from '@foyer/ui-react/core';
import type { MemoryStorageOptions } from '@foyer/state-machines/memory';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { choose, drag, drop, fileOf, find, inTurn, part, pictureOf, rowOf, sees } from './acts.ts';
import { drawStage, type StageArgs, worldOf } from './stage.tsx';

const meta = { title: 'Storage/StorageManager', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

type Story = StoryObj<StageArgs>;

/** Nothing moves after a part that has such a number, in files that have such a name. */
const stops = (at: Readonly<Record<string, number>>): NonNullable<MemoryStorageOptions['fault']> => ({ kind, number, path }) => {
  const limit = at[path.slice(path.lastIndexOf('/') + 1)];
  return kind === 'part' && limit !== undefined && number > limit ? 'hang' : undefined;
};

export const Empty: Story = {
  args: { props: { acceptedFileTypes: ['image/*', '.pdf'], maxFileSize: 10_000_000, maxFileCount: 5 } },
  play: async ({ canvasElement }) => {
    await expect(await part(canvasElement, 'storage.browse')).toBeVisible();
    await expect(canvasElement.querySelector('[data-foyer-part="storage.list"]')).toBeNull();
  },
};

export const Dragging: Story = {
  play: async ({ canvasElement }) => {
    await drag(fileOf('a.pdf'))(canvasElement);
    await waitFor(async () => expect(await part(canvasElement, 'storage.drop-zone')).toHaveAttribute('data-dragging'));
  },
};

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
