import type { Meta } from '@storybook/react-vite';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOfStep, type Story } from './states.ts';

/** An administrator made the account: the person chooses a password of their own. */
const meta = {
  title: 'Authenticator/New password',
  render: drawStage,
  args: { backend: { users: [{ ...ana, status: 'force-change-password' }] } },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({
  screen: 'new-password',
  values: { password: 'Another-horse2', confirm_password: 'Another-horse2' },
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
