import type { Meta } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { arrive, expectAlert, expectBusy, expectIn, inTurn, part, press, type } from './acts.ts';
import { ana, drawStage, handleOf, type StageArgs } from './stage.tsx';
import { signIn, type Story } from './states.ts';

/** Screens that ask for a choice or a press, and those that tell something. */
const meta = { title: 'Authenticator/Screens without a form', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

/** Which first factor? */
export const ChooseFactor: Story = {
  args: { backend: { users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['EMAIL_OTP', 'WEB_AUTHN'] } } },
  play: ({ canvasElement }) =>
    inTurn(arrive('sign-in'), type({ username: ana.username }), press('sign-in.submit'), arrive('choose-factor'))(canvasElement),
};

/** Which second factor? */
export const ChooseMfa: Story = {
  args: {
    backend: {
      users: [{ ...ana, mfa: ['SMS', 'TOTP'], attributes: { phone_number: '+15555550123' } }],
      pool: { mfa: { mode: 'optional', methods: ['SMS', 'TOTP'] } },
    },
  },
  play: ({ canvasElement }) => inTurn(signIn(), arrive('choose-mfa'))(canvasElement),
};

/** Which second factor is to be set up? */
export const ChooseMfaToSetUp: Story = {
  args: { backend: { users: [ana], pool: { mfa: { mode: 'required', methods: ['TOTP', 'EMAIL'] } } } },
  play: ({ canvasElement }) => inTurn(signIn(), arrive('choose-mfa'))(canvasElement),
};

/** A contact that nobody has verified. */
export const VerifyContact: Story = {
  args: { backend: { users: [{ ...ana, attributes: { email: ana.username, email_verified: 'false' } }] } },
  play: ({ canvasElement }) => inTurn(signIn(), arrive('verify-contact'))(canvasElement),
};

/** Its code. */
export const ConfirmContact: Story = {
  args: VerifyContact.args ?? {},
  play: ({ canvasElement }) =>
    inTurn(
      signIn(), arrive('verify-contact'), press('verify-contact.submit'),
      arrive('confirm-contact'), type({ confirmation_code: '123456' }), press('confirm-contact.submit'), expectIn,
    )(canvasElement),
};

/** A passkey for the next time. */
export const PasskeyPrompt: Story = {
  args: {
    backend: { users: [ana], pool: { factors: ['WEB_AUTHN'], preferredFactor: 'PASSWORD' } },
    props: { passwordless: { passkeyRegistrationPrompts: true } },
  },
  play: ({ canvasElement }) => inTurn(signIn(), arrive('passkey-prompt'))(canvasElement),
};

/** On the way to an identity provider. */
export const Redirect: Story = {
  args: { backend: { pool: { socialProviders: ['google'] } }, prepare: ({ faults }) => { faults.hold('signInWithRedirect'); } },
  play: ({ canvasElement }) => inTurn(arrive('sign-in'), press('provider'), arrive('redirect'))(canvasElement),
};

/** It could not be found out who is signed in. */
export const RestoreFailed: Story = {
  args: { prepare: ({ faults }) => { faults.fail('service_unavailable', { calls: ['currentUser'] }); } },
  play: ({ canvasElement }) => inTurn(arrive('restore-failed'), expectAlert('error.service_unavailable'))(canvasElement),
};

/** Over the app: a sign-out that the backend refused. */
export const SignOutRefused: Story = {
  args: { backend: { users: [ana], signedIn: ana.username }, prepare: ({ faults }) => { faults.fail('service_unavailable', { calls: ['signOut'] }); } },
  play: async ({ canvas, canvasElement, userEvent }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign out' }));
    await expectAlert('error.service_unavailable')(canvasElement);
  },
};

/** The backend asks for a step that this version does not know. */
export const UnknownStep: Story = {
  args: { prepare: ({ faults }) => { faults.fail('unknown_step', { calls: ['signIn'] }); } },
  play: async ({ canvasElement }) => {
    await inTurn(signIn(), arrive('unknown-step'), press('unknown-step.restart'), arrive('sign-in'))(canvasElement);
  },
};

/** A passkey is being made: the browser’s own dialog is up. */
export const PasskeyBusy: Story = {
  ...PasskeyPrompt,
  play: async ({ canvasElement }) => {
    handleOf(canvasElement).faults.hold('createPasskey');
    await inTurn(signIn(), arrive('passkey-prompt'), press('passkey-prompt.create'), expectBusy('passkey-prompt.create'))(canvasElement);
    await expect(await part(canvasElement, 'passkey-prompt.skip')).toBeVisible();
  },
};
