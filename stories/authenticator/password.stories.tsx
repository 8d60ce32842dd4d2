import type { Meta } from '@storybook/react-vite';
import { arrive, inTurn, press, type } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** The password alone, for who has said who they are and has several ways in. */
const meta = {
  title: 'Authenticator/Password',
  render: drawStage,
  args: { backend: { users: [ana], pool: { factors: ['EMAIL_OTP'] } } },
} satisfies Meta<StageArgs>;

export default meta;

const values = { password: ana.password };

const states = statesOf({
  reach: inTurn(
    arrive('sign-in'), type({ username: ana.username }), press('sign-in.submit'),
    arrive('choose-factor'), press('choose-factor.choice'), arrive('password'),
  ),
  values,
  secrets: ['password'],
  submit: 'password.submit',
  call: 'answer',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;
