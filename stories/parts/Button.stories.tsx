import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';

const meta = {
  tags: ['autodocs'],
  component: Button,
  args: { children: 'Save changes', onClick: fn() },
} satisfies Meta<typeof Button>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Secondary: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Save changes' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

export const Primary: Story = { args: { variant: 'primary' } };

export const Quiet: Story = { args: { variant: 'quiet' } };

export const AsLink: Story = { args: { variant: 'link', children: 'Forgot your password?' } };

export const Danger: Story = { args: { variant: 'danger', children: 'Delete account' } };

export const FullWidth: Story = { args: { variant: 'primary', fullWidth: true } };

/** It keeps its focus and swallows presses. */
export const Busy: Story = {
  args: { variant: 'primary', busy: true, busyLabel: 'Saving…' },
  play: async ({ canvasElement, args }) => {
    const button = within(canvasElement).getByRole('button');
    await expect(button.ariaDescription).toBe('Saving…');
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onClick).not.toHaveBeenCalled();
  },
};

/** A way that opens in a moment: it can be reached, and says when. */
export const Waiting: Story = { args: { variant: 'link', 'aria-disabled': true, children: 'Send again in 0:30' } };

export const Disabled: Story = { args: { disabled: true } };

/** With `asChild` it is any other element, and looks the same. */
export const AnAddress: Story = { args: { asChild: true, children: <a href="#elsewhere">Open the guide</a> } };
