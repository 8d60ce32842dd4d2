import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { PasswordField } from '../../packages/ui-react/src/parts/password-field/PasswordField.tsx';
import { PasswordRules } from '../../packages/ui-react/src/parts/password-rules/PasswordRules.tsx';

const meta = {
  component: PasswordRules,
  args: {
    heading: 'The password needs',
    rules: [
      { id: 'length', label: 'at least 8 characters', isMet: (password) => password.length >= 8 },
      { id: 'uppercase', label: 'an upper-case letter', isMet: (password) => /[A-Z]/.test(password) },
      { id: 'number', label: 'a number', isMet: (password) => /\d/.test(password) },
      { id: 'special', label: 'a symbol', isMet: (password) => /[^A-Za-z0-9]/.test(password) },
    ],
    metLabel: 'met',
    unmetLabel: 'not met yet',
    status: (unmet) => (unmet.length > 0 ? `${unmet.length} rules left.` : 'The password meets every rule.'),
  },
  render: (args) => (
    <PasswordField
      label="Password"
      autoComplete="new-password"
      showLabel="Show password"
      hideLabel="Hide password"
      shownStatus="Password is shown."
      hiddenStatus="Password is hidden."
      hint={<PasswordRules {...args} />}
    />
  ),
} satisfies Meta<typeof PasswordRules>;

export default meta;

type Story = StoryObj<typeof meta>;

/** What a password needs is said before it is typed. */
export const BeforeTyping: Story = {};

/** Each rule that is met is marked, and what is left is said after a pause. */
export const Typing: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Password', { selector: 'input' }), 'Ada1');
    await expect(canvas.getByText('a number').closest('li')).toHaveAttribute('data-met');
    await expect(canvas.getByText('a symbol').closest('li')).not.toHaveAttribute('data-met');
    await waitFor(() => expect(canvas.getByText('2 rules left.')).toBeInTheDocument());
  },
};

/** Every rule is met. */
export const AllMet: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByLabelText('Password', { selector: 'input' }), 'Ada1815!');
    await waitFor(() => expect(canvas.getByText('The password meets every rule.')).toBeInTheDocument());
  },
};
