import type { Meta } from '@storybook/react-vite';
import { arrive, expectAlert, expectIn, expectSlow, inTurn, press, soonSlow, type } from './acts.ts';
import { ana, drawStage, handleOf, type StageArgs } from './stage.tsx';
import { statesOf, type Story } from './states.ts';

/** Who somebody is, and the ways in: a password, a code, a passkey, or a provider. */
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

/** Identity providers, each by the rules of its brand. */
export const WithProviders: Story = {
  args: { backend: { pool: { socialProviders: ['google', 'facebook', 'apple', 'amazon'] } } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

/** `hideSignUp`: the app makes the accounts. */
export const WithoutSignUp: Story = {
  args: { props: { hideSignUp: true } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

/** A pool that signs people in with a code: no password is asked for. */
export const Passwordless: Story = {
  args: { backend: { pool: { factors: ['EMAIL_OTP'], preferredFactor: 'EMAIL_OTP' } } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

/** A pool that signs people in with a passkey. */
export const ByPasskey: Story = {
  args: { backend: { users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['WEB_AUTHN'], preferredFactor: 'WEB_AUTHN' } } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};

/** The answer takes longer than usual. */
export const Slow: Story = {
  beforeEach: soonSlow,
  play: ({ canvasElement }) => inTurn(
    arrive('sign-in'),
    async (canvas) => { handleOf(canvas).faults.hold('signIn'); },
    type(values),
    press('sign-in.submit'),
    expectSlow,
  )(canvasElement),
};

/** A dialog over the page, for `withAuthenticator` and `variation="modal"`. */
export const Modal: Story = {
  args: { props: { variation: 'modal' } },
  play: ({ canvasElement }) => arrive('sign-in')(canvasElement),
};
