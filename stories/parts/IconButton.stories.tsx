import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { CopyIcon } from '../../packages/ui-react/src/parts/icon/icons/CopyIcon.tsx';
import { IconButton } from '../../packages/ui-react/src/parts/icon-button/IconButton.tsx';

const meta = {
  component: IconButton,
  args: { label: 'Copy the key', children: <CopyIcon />, onClick: fn() },
} satisfies Meta<typeof IconButton>;

export default meta;

type Story = StoryObj<typeof meta>;

/** An icon that does something, with a name for who does not see it. */
export const Medium: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Copy the key' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

/** In a row or a line of text. */
export const Small: Story = { args: { size: 'small' } };

/** It cannot be pressed. */
export const Disabled: Story = { args: { disabled: true } };
