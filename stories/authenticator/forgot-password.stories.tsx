import type { Meta } from '@storybook/react-vite';
import { arrive } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** Who wants a new password? The screen says the same whether there is such an account or not. */
const meta = { title: 'Authenticator/Forgot password', render: drawStage, args: { props: { initialState: 'forgotPassword' } } } satisfies Meta<StageArgs>;

export default meta;

const values = { username: ana.username };

const states = statesOf({
  reach: arrive('forgot-password'),
  values,
  submit: 'forgot-password.submit',
  call: 'requestReset',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
