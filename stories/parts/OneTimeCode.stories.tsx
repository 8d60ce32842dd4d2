import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { OneTimeCode } from '../../packages/ui-react/src/parts/one-time-code/OneTimeCode.tsx';

const meta = {
  component: OneTimeCode,
  args: { label: 'Code', length: 6, onComplete: fn() },
} satisfies Meta<typeof OneTimeCode>;

export default meta;

type Story = StoryObj<typeof meta>;

/** One input, drawn as a box for each digit: phones and password managers fill it in one go. */
export const Empty: Story = {};

/** `onComplete` is called with the last digit. */
export const Typed: Story = {
  play: async ({ canvasElement, args }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Code' });
    await userEvent.type(input, '123');
    await expect(args.onComplete).not.toHaveBeenCalled();
    await userEvent.keyboard('456');
    await expect(input).toHaveValue('123456');
    await expect(args.onComplete).toHaveBeenCalledOnce();
  },
};

/** A code is found in the text around it. */
export const Pasted: Story = {
  play: async ({ canvasElement, args }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Code' });
    await userEvent.click(input);
    await userEvent.paste('Your code is 123-456');
    await expect(input).toHaveValue('123456');
    await expect(args.onComplete).toHaveBeenCalledOnce();
  },
};

/** Longer codes have narrower boxes. */
export const EightDigits: Story = { args: { length: 8, defaultValue: '12345678' } };

/** What is wrong stands under the boxes, all of which are marked. */
export const Wrong: Story = {
  args: { defaultValue: '123456', error: 'This code is wrong. Check it, or ask for a new one.' },
};

/** A code of unknown length is a field like another. */
export const AnyLength: Story = { args: { length: undefined, hint: 'From your authenticator app.' } };

/** A code that can no longer be changed. */
export const Disabled: Story = { args: { disabled: true, defaultValue: '123456' } };
