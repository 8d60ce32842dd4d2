import type { Meta } from '@storybook/react-vite';
import { arrive, inTurn, press, type } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

const meta = { title: 'Authenticator/Email setup', render: drawStage, args: { backend: { users: [{ ...ana, username: 'ana', attributes: {} }], pool: { loginMechanisms: ['username'], mfa: { mode: 'required', methods: ['EMAIL'] } } } } } satisfies Meta<StageArgs>;

export default meta;

const values = { email: 'ana@example.com' };

const states = statesOf({
  reach: inTurn(arrive('sign-in'), type({ ...ana, username: 'ana' }), press('sign-in.submit'), arrive('email-setup')),
  values,
  submit: 'email-setup.submit',
  call: 'answer',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
