import type { Meta } from '@storybook/react-vite';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOfStep, type Story } from './states.ts';

/** The email address that codes are to go to. */
const meta = {
  title: 'Authenticator/Email setup',
  render: drawStage,
  args: {
    backend: {
      users: [{ ...ana, username: 'ana', attributes: {} }],
      pool: { loginMechanisms: ['username'], mfa: { mode: 'required', methods: ['EMAIL'] } },
    },
  },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({ screen: 'email-setup', who: { ...ana, username: 'ana' }, values: { email: 'ana@example.com' } });

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
