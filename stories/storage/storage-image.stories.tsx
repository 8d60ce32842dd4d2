import { createMemoryStorage } from '@foyer/state-machines/memory';
import type { StoragePort } from '@foyer/state-machines/storage';
import { Card, Stack, StorageImage, Text } from '@foyer/ui-react/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, waitFor, within } from 'storybook/test';
import { pictureUrl } from './stage.tsx';
import { clock } from './stage-clock.ts';

type ImageArgs = Pick<Parameters<typeof StorageImage>[0], 'path' | 'fallbackSrc'> & { storage: () => StoragePort };

const stored = (options: Partial<Parameters<typeof createMemoryStorage>[0]> = {}) => {
  const storage = createMemoryStorage({ clock, urlOf: () => pictureUrl(), ...options });
  storage.put('people/ines.png', 'x');
  return storage;
};

/** A picture from the app’s bucket by its path; its signed URL is renewed before it expires. */
const meta = {
  title: 'Storage/StorageImage',
  args: { path: 'people/ines.png', storage: stored },
  render: (args) => <Person {...args} />,
} satisfies Meta<ImageArgs>;

export default meta;

function Person({ storage: make, ...props }: ImageArgs) {
  const [storage] = useState(make);
  return (
    <Card className="story-column">
      <Stack direction="row" gap="m">
        <StorageImage {...props} storage={storage} alt="Ines Moreau" width="96" height="96" />
        <Stack gap="xxs">
          <Text>Ines Moreau</Text>
          <Text tone="muted" size="small">Harbour master</Text>
        </Stack>
      </Stack>
    </Card>
  );
}

type Story = StoryObj<ImageArgs>;

const picture = (canvas: HTMLElement) => within(canvas).findByAltText('Ines Moreau');

/** A picture from the bucket by its path, with the size that it was given. */
export const Shown: Story = {
  play: async ({ canvasElement }) => {
    await waitFor(async () => expect(await picture(canvasElement)).toHaveAttribute('src'));
  },
};

/** Its place is there before it is. */
export const Loading: Story = {
  args: { storage: () => ({ ...stored(), url: () => new Promise<never>(() => {}) }) },
  play: async ({ canvasElement }) => expect(await picture(canvasElement)).toHaveAttribute('data-loading'),
};

/** What it shows is said in its place. */
export const Missing: Story = {
  args: { path: 'people/nobody.png' },
  play: async ({ canvasElement }) => {
    await waitFor(async () => expect(await picture(canvasElement)).not.toHaveAttribute('data-loading'));
    const image = await picture(canvasElement);
    await expect(image).not.toHaveAttribute('src');
    await expect(getComputedStyle(image, '::after').content).toBe('"Ines Moreau"');
  },
};

/** Another picture in the place of one that cannot be had. */
export const WithFallback: Story = {
  args: { path: 'people/nobody.png', fallbackSrc: pictureUrl('#d4d7de', '#8c919a') },
  play: async ({ canvasElement }) => {
    await waitFor(async () => expect(await picture(canvasElement)).toHaveAttribute('src'));
  },
};
