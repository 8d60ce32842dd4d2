import type { Meta } from '@storybook/react-vite';
import { arrive, expectAlert, expectIn, inTurn, press, type } from './acts.ts';
import { ana, drawStage, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

const meta = { title: 'Authenticator/Sign in', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

const values = { ...ana };

const states = statesOf({
  reach: arrive('sign-in'),
  values,
  secrets: ['password'],
  submit: 'sign-in.submit',
  call: 'signIn',
});

export const Empty: Story = states.empty;

export const Filled: Story = states.filled;

export const Busy: Story = states.busy;

export const FieldError: Story = states.fieldError;

export const FormError: Story = states.formError;

export const Offline: Story = states.offline;

export const Throttled: Story = states.throttled;

/** The form, the answer, the app. */
export const SignsIn: Story = {
  play: ({ canvasElement }) => inTurn(arrive('sign-in'), type(values), press('sign-in.submit'), expectIn)(canvasElement),
};

const refused = (who: typeof ana): Story => ({
  play: ({ canvasElement }) => inTurn(arrive('sign-in'), type(who), press('sign-in.submit'), expectAlert('error.wrong_credentials'))(canvasElement),
});

/** The same words for a wrong password … */
export const WrongPassword: Story = refused({ ...ana, password: 'nope' });

/** … and for a name that nobody has. */
export const UnknownName: Story = refused({ ...ana, username: 'nobody@example.com' });

export const WithProviders: Story = {
  args: { backend: { pool: { socialProviders: ['google', 'facebook', 'apple', 'amazon'] } } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

export const WithoutSignUp: Story = {
  args: { props: { hideSignUp: true } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

/** A pool that signs people in with a code: no password is asked for. */
export const Passwordless: Story = {
  args: { backend: { pool: { factors: ['EMAIL_OTP'], preferredFactor: 'EMAIL_OTP' } } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

/** A dialog over the page, for `withAuthenticator` and `variation="modal"`. */
export const Modal: Story = {
  args: { props: { variation: 'modal' } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};
