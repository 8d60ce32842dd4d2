import type { Meta } from '@storybook/react-vite';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOfStep, type Story } from './states.ts';

/** A key for an authenticator app, as a picture and as text, and the first code that it makes. */
const meta = {
  title: 'Authenticator/TOTP setup',
  render: drawStage,
  args: { backend: { users: [ana], pool: { mfa: { mode: 'required', methods: ['TOTP'] } } } },
} satisfies Meta<StageArgs>;

export default meta;

const states = statesOfStep({ screen: 'totp-setup', values: { confirmation_code: '123456' } });

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
