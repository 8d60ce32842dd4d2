import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { Button } from '../../packages/ui-react/src/parts/button/Button.tsx';
import { TextField } from '../../packages/ui-react/src/parts/text-field/TextField.tsx';

const meta = {
  component: TextField,
  args: { label: 'Email', type: 'email', name: 'username', autoComplete: 'username' },
} satisfies Meta<typeof TextField>;

export default meta;

type Story = StoryObj<typeof meta>;

/** A label above, an input of 16 pixels’ text below. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const input = within(canvasElement).getByRole('textbox', { name: 'Email' });
    await userEvent.type(input, 'ada@example.com');
    await expect(input).toHaveValue('ada@example.com');
  },
};

/** With a value. */
export const Filled: Story = { args: { defaultValue: 'ada@example.com' } };

/** A hint under the input, and a word after the label. */
export const WithHint: Story = { args: { hint: 'We send you a code.', marker: '(optional)' } };

/** What is wrong takes the place below the input, which is marked for eyes and ears. */
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

/** An example of what to write; the label stays. */
export const Placeholder: Story = { args: { placeholder: 'name@example.com' } };

/** Where the place says what it is, the label is for a screen reader alone. */
export const LabelHidden: Story = { args: { labelHidden: true, placeholder: 'Search', label: 'Search' } };

/** It can be read and copied. */
export const ReadOnly: Story = { args: { readOnly: true, defaultValue: 'ada@example.com' } };

/** It cannot be used. */
export const Disabled: Story = { args: { disabled: true, defaultValue: 'ada@example.com' } };
