import type { Meta } from '@storybook/react-vite';
import { arrive, inTurn, press, type } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** The code that was sent, and the new password with it. */
const meta = { title: 'Authenticator/Confirm reset', render: drawStage, args: { props: { initialState: 'forgotPassword' } } } satisfies Meta<StageArgs>;

export default meta;

const values = { confirmation_code: '123456', password: 'Another-horse2', confirm_password: 'Another-horse2' };

const states = statesOf({
  reach: inTurn(arrive('forgot-password'), type({ username: ana.username }), press('forgot-password.submit'), arrive('confirm-reset')),
  values,
  submit: 'confirm-reset.submit',
  call: 'confirmReset',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
