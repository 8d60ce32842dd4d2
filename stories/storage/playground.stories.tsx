import { StorageManager, type StorageManagerProps } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { part } from './acts.ts';
import { drawStage } from './stage.tsx';

const meta = {
  title: 'Storage/Playground',
  component: StorageManager,
  parameters: { docs: { source: { code: '<StorageManager path="documents/" maxFileSize={100_000_000} maxFileCount={20} />' } } },
  args: { path: 'documents/', acceptedFileTypes: ['*/*'], maxFileSize: 100_000_000, maxFileCount: 20, autoUpload: true, showThumbnails: true },
  argTypes: {
    acceptedFileTypes: { control: 'inline-check', options: ['*/*', 'image/*', 'video/*', '.pdf'] },
    maxFileCount: { control: { type: 'range', min: 1, max: 100, step: 1 } },
    path: { control: 'text' },
  },
} satisfies Meta<StorageManagerProps>;

export default meta;

/** On a storage in memory: drop files of your own, they go nowhere. */
export const Playground: StoryObj<StorageManagerProps> = {
  render: (props, context) => <div key={JSON.stringify(props)}>{drawStage({ backend: { stepTime: 120 }, props }, context)}</div>,
  play: async ({ canvasElement }) => {
    await expect(await part(canvasElement, 'storage.browse')).toBeVisible();
  },
};
