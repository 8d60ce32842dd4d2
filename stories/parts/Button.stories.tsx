import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';

const meta = {
  component: Button,
  args: { children: 'Save changes', onClick: fn() },
} satisfies Meta<typeof Button>;

export default meta;

type Story = StoryObj<typeof meta>;

/** The usual one, of which a screen may have several. */
export const Secondary: Story = {
  play: async ({ canvasElement, args }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Save changes' }));
    await expect(args.onClick).toHaveBeenCalledOnce();
  },
};

/** The one thing that a screen is there for. */
export const Primary: Story = { args: { variant: 'primary' } };

/** Beside others, and in rows. */
export const Quiet: Story = { args: { variant: 'quiet' } };

/** In a form, for the ways elsewhere; a finger finds it in the room around. */
export const AsLink: Story = { args: { variant: 'link', children: 'Forgot your password?' } };

/** For what cannot be taken back. */
export const Danger: Story = { args: { variant: 'danger', children: 'Delete account' } };

/** As wide as the form. */
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

/** Rarely right: a button that can be pressed and says what is missing helps more. */
export const Disabled: Story = { args: { disabled: true } };

/** With `asChild` it is any other element, and looks the same. */
export const AnAddress: Story = { args: { asChild: true, children: <a href="#elsewhere">Open the guide</a> } };
