import type { Meta } from '@storybook/react-vite';
import { arrive, expectFieldError, inTurn, press, type } from './acts.ts';
import { drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

const meta = { title: 'Authenticator/Confirm sign up', render: drawStage, args: { props: { initialState: 'signUp' } } } satisfies Meta<StageArgs>;

export default meta;

const values = { confirmation_code: '123456' };

const reach = inTurn(
  arrive('sign-up'),
  type({ email: 'bo@example.com', password: 'Correct-horse1', confirm_password: 'Correct-horse1' }),
  press('sign-up.submit'),
  arrive('confirm-sign-up'),
);

const states = statesOf({
  reach,
  values,
  submit: 'confirm-sign-up.submit',
  call: 'confirmSignUp',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

/** A wrong code is said beside the code. */
export const WrongCode: Story = {
  play: ({ canvasElement }) =>
    inTurn(reach, type({ confirmation_code: '999999' }), press('confirm-sign-up.submit'), expectFieldError)(canvasElement),
};
