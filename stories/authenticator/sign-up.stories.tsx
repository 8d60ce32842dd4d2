import type { Meta } from '@storybook/react-vite';
import { arrive, expectFieldError, inTurn, press, type } from './acts.ts';
import { drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

const meta = { title: 'Authenticator/Sign up', render: drawStage, args: { props: { initialState: 'signUp', signUpAttributes: ['name', 'phone_number'] } } } satisfies Meta<StageArgs>;

export default meta;

const values = {
  email: 'bo@example.com', password: 'Correct-horse1', confirm_password: 'Correct-horse1', name: 'Bo', phone_number: '5550100',
};

const states = statesOf({
  reach: arrive('sign-up'),
  values,
  submit: 'sign-up.submit',
  call: 'signUp',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

/** The two passwords differ: the second says so. */
export const PasswordsDiffer: Story = {
  play: ({ canvasElement }) =>
    inTurn(arrive('sign-up'), type({ ...values, confirm_password: 'Correct-horse2' }), press('sign-up.submit'), expectFieldError)(canvasElement),
};
