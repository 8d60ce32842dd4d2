import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { OneTimeCode } from '../../packages/ui-react/src/parts/one-time-code/OneTimeCode.tsx';

const meta = {
  tags: ['autodocs'],
  component: OneTimeCode,
  args: { label: 'Code', length: 6, onComplete: fn() },
} satisfies Meta<typeof OneTimeCode>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {};

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

export const Pasted: Story = {
  play: async ({ canvasElement, args }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Code' });
    await userEvent.click(input);
    await userEvent.paste('Your code is 123-456');
    await expect(input).toHaveValue('123456');
    await expect(args.onComplete).toHaveBeenCalledOnce();
  },
};

export const EightDigits: Story = { args: { length: 8, defaultValue: '12345678' } };

export const Wrong: Story = {
  args: { defaultValue: '123456', error: 'This code is wrong. Check it, or ask for a new one.' },
};

/** A code of unknown length is a field like another. */
export const AnyLength: Story = { args: { length: undefined, hint: 'From your authenticator app.' } };

export const Disabled: Story = { args: { disabled: true, defaultValue: '123456' } };
