import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';
import { TextField } from '../../packages/ui-react/src/parts/text-field/TextField.tsx';

const meta = {
  tags: ['autodocs'],
  component: TextField,
  args: { label: 'Email', type: 'email', name: 'username', autoComplete: 'username' },
} satisfies Meta<typeof TextField>;

export default meta;

type Story = StoryObj<typeof meta>;

export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Email' });
    await userEvent.type(input, 'ada@example.com');
    await expect(input).toHaveValue('ada@example.com');
  },
};

export const Filled: Story = { args: { defaultValue: 'ada@example.com' } };

export const WithHint: Story = { args: { hint: 'We send you a code.', marker: '(optional)' } };

export const Invalid: Story = { args: { defaultValue: 'ada@', error: 'Enter an email like name@example.com.' } };

/** The action stands beside the label to the eye; Tab reaches it after the input. */
export const WithAction: Story = {
  args: { action: <Button variant="link">Use a phone number</Button> },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole('textbox')).toHaveFocus();
    await userEvent.tab();
    await expect(canvas.getByRole('button')).toHaveFocus();
  },
};

export const Placeholder: Story = { args: { placeholder: 'name@example.com' } };

export const LabelHidden: Story = { args: { labelHidden: true, placeholder: 'Search', label: 'Search' } };

export const ReadOnly: Story = { args: { readOnly: true, defaultValue: 'ada@example.com' } };

export const Disabled: Story = { args: { disabled: true, defaultValue: 'ada@example.com' } };
