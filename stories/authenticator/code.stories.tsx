import type { Meta } from '@storybook/react-vite';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOfStep, type Story } from './states.ts';

const meta = {
  title: 'Authenticator/Code',
  render: drawStage,
  args: {
    backend: {
      users: [{ ...ana, mfa: ['SMS'], attributes: { phone_number: '+15555550123' } }],
      pool: { mfa: { mode: 'optional', methods: ['SMS', 'TOTP'] } },
    },
  },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({ screen: 'code', values: { confirmation_code: '123456' } });

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
