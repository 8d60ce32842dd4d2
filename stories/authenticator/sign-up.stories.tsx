import type { Meta } from '@storybook/react-vite';
import { arrive, expectAlert, expectFieldError, inTurn, press, type } from './acts.ts';
import { drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** A new account: what the user pool asks for, and the rules of its passwords before one is typed. */
const meta = {
  title: 'Authenticator/Sign up',
  render: drawStage,
  args: { props: { initialState: 'signUp', signUpAttributes: ['name', 'phone_number'] } },
} satisfies Meta<StageArgs>;

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

/** A pool that also signs people in by a code: an account needs no password. */
export const WithoutPassword: Story = {
  args: {
    backend: { pool: { factors: ['EMAIL_OTP', 'SMS_OTP'], loginMechanisms: ['email', 'phone_number'], signUpAttributes: [] } },
    props: { initialState: 'signUp' },
  },
  play: ({ canvasElement }) =>
    inTurn(arrive('sign-up'), type({ email: values.email }), press('sign-up.email-code'), arrive('confirm-sign-up'))(canvasElement),
};

/** One of two contacts is enough. */
export const EmailOrPhone: Story = {
  args: { backend: { pool: { loginMechanisms: ['email', 'phone_number'], signUpAttributes: [] } }, props: { initialState: 'signUp' } },
  play: ({ canvasElement }) => inTurn(arrive('sign-up'), press('sign-up.submit'), expectFieldError)(canvasElement),
};

/** Only administrators make accounts in this pool. */
export const Closed: Story = {
  args: { backend: { pool: { selfSignUp: false } }, props: { initialState: 'signUp' } },
  play: ({ canvasElement }) => {
    const { email, password, confirm_password } = values;
    return inTurn(arrive('sign-up'), type({ email, password, confirm_password }), press('sign-up.submit'), expectAlert('error.sign_up_closed'))(canvasElement);
  },
};
