import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { PasswordField } from '../../packages/ui-react/src/parts/password-field/PasswordField.tsx';

const meta = {
  component: PasswordField,
  args: {
    label: 'Password',
    name: 'password',
    showLabel: 'Show password',
    hideLabel: 'Hide password',
    shownStatus: 'Password is shown.',
    hiddenStatus: 'Password is hidden.',
  },
  render: (args) => <form onSubmit={(event) => event.preventDefault()}><PasswordField {...args} /></form>,
} satisfies Meta<typeof PasswordField>;

export default meta;

type Story = StoryObj<typeof meta>;

/** As it comes. */
export const Hidden: Story = {};

/** The eye shows what was typed, and a screen reader hears that it does. */
export const Shown: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Password', { selector: 'input' }), 'correct horse');
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }));
    await expect(canvas.getByRole('textbox', { name: 'Password' })).toHaveValue('correct horse');
    await expect(canvas.getByRole('status')).toHaveTextContent('Password is shown.');
  },
};

/** Sending the form hides it again, so that the browser saves it as a password. */
export const HiddenBySubmit: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Show password' }));
    await userEvent.type(canvas.getByRole('textbox', { name: 'Password' }), 'correct horse{Enter}');
    await expect(canvas.getByLabelText('Password', { selector: 'input' })).toHaveAttribute('type', 'password');
  },
};

/** What is wrong stands under the input. */
export const Invalid: Story = { args: { error: 'Enter your password.' } };

/** It cannot be used. */
export const Disabled: Story = { args: { disabled: true } };
