import type { MemoryAuthOptions, MemoryCall } from '@foyer/state-machines/memory';
import type { Meta } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { arrive, expectAlert, expectBusy, inTurn, noNetwork, press, type, type Act } from './acts.ts';
import { ana, drawStage, handleOf, type StageArgs } from './stage.tsx';
import { signIn, statesOf, type Story } from './states.ts';

/** The same at work, refused, and without a network. */
const meta = { title: 'Authenticator/Screens without a form/States', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

interface ScreenUnderStory {
  readonly backend: MemoryAuthOptions;
  readonly props?: StageArgs['props'];
  readonly reach: Act;
  /** What a person does there. */
  readonly send: Act;
  /** The call that it makes. */
  readonly call: MemoryCall;
}

const working: Act = async (canvas) => {
  await waitFor(() => expect(canvas.querySelector('[data-busy]')).not.toBeNull());
};

/** At work, refused, and without a network. */
const statesOfPanel = ({ backend, props, reach, send, call }: ScreenUnderStory) => {
  const story = (...acts: readonly Act[]): Story => ({
    args: { backend, ...(props && { props }) },
    play: ({ canvasElement }) => inTurn(reach, ...acts)(canvasElement),
  });
  const failing = (code: 'offline' | 'throttled' | 'passkey_cancelled'): Act => async (canvas) => {
    handleOf(canvas).faults.fail(code, { calls: [call] });
  };
  const refusal = call === 'createPasskey' ? 'passkey_cancelled' : 'throttled';
  return {
    busy: story(async (canvas) => { handleOf(canvas).faults.hold(call); }, send, working),
    refused: story(failing(refusal), send, expectAlert(`error.${refusal}`)),
    offline: story(failing('offline'), send, expectAlert('panel.offline')),
  };
};

const chooseFactor = statesOfPanel({
  backend: { users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['EMAIL_OTP', 'WEB_AUTHN'] } },
  reach: inTurn(arrive('sign-in'), type({ username: ana.username }), press('sign-in.submit'), arrive('choose-factor')),
  send: press('choose-factor.choice'),
  call: 'answer',
});

const chooseMfa = statesOfPanel({
  backend: {
    users: [{ ...ana, mfa: ['SMS', 'TOTP'], attributes: { phone_number: '+15555550123' } }],
    pool: { mfa: { mode: 'optional', methods: ['SMS', 'TOTP'] } },
  },
  reach: inTurn(signIn(), arrive('choose-mfa')),
  send: press('choose-mfa.submit'),
  call: 'answer',
});

const unverified = { users: [{ ...ana, attributes: { email: ana.username, email_verified: 'false' } }] };

const verifyContact = statesOfPanel({
  backend: unverified,
  reach: inTurn(signIn(), arrive('verify-contact')),
  send: press('verify-contact.submit'),
  call: 'sendAttributeCode',
});

const confirmContact = statesOf({
  reach: inTurn(signIn(), arrive('verify-contact'), press('verify-contact.submit'), arrive('confirm-contact')),
  values: { confirmation_code: '123456' },
  submit: 'confirm-contact.submit',
  call: 'confirmAttribute',
});
const ofUnverified = (story: Story): Story => ({ args: { backend: unverified }, ...story });

const passkeyPrompt = statesOfPanel({
  backend: { users: [ana], pool: { factors: ['WEB_AUTHN'], preferredFactor: 'PASSWORD' } },
  props: { passwordless: { passkeyRegistrationPrompts: true } },
  reach: inTurn(signIn(), arrive('passkey-prompt')),
  send: press('passkey-prompt.create'),
  call: 'createPasskey',
});

/** The way that was chosen is being asked for. */
export const ChooseFactorBusy: Story = chooseFactor.busy;
/** Too many tries: the choice stays, and the screen says so. */
export const ChooseFactorRefused: Story = chooseFactor.refused;
/** No network: the choice stays. */
export const ChooseFactorOffline: Story = chooseFactor.offline;

/** The second factor that was chosen is being asked for. */
export const ChooseMfaBusy: Story = chooseMfa.busy;
/** Too many tries for a second factor. */
export const ChooseMfaRefused: Story = chooseMfa.refused;
/** No network while a second factor is chosen. */
export const ChooseMfaOffline: Story = chooseMfa.offline;

/** A code is being sent to the contact. */
export const VerifyContactBusy: Story = verifyContact.busy;
/** Too many codes were asked for. */
export const VerifyContactRefused: Story = verifyContact.refused;
/** No network: no code was sent. */
export const VerifyContactOffline: Story = verifyContact.offline;

export const ConfirmContactEmpty: Story = ofUnverified(confirmContact.empty);
export const ConfirmContactFilled: Story = ofUnverified(confirmContact.filled);
export const ConfirmContactBusy: Story = ofUnverified(confirmContact.busy);
export const ConfirmContactFieldError: Story = ofUnverified(confirmContact.fieldError);
export const ConfirmContactFormError: Story = ofUnverified(confirmContact.formError);
export const ConfirmContactOffline: Story = ofUnverified(confirmContact.offline);
export const ConfirmContactThrottled: Story = ofUnverified(confirmContact.throttled);

/** The person closed the dialog of the browser; a passkey can still be made, or left for later. */
export const PasskeyPromptCancelled: Story = passkeyPrompt.refused;
/** No network: no passkey was made. */
export const PasskeyPromptOffline: Story = passkeyPrompt.offline;

const restoring = (...acts: readonly Act[]): Story => ({
  args: { prepare: ({ faults }) => { faults.fail('service_unavailable', { calls: ['currentUser'], times: 1 }); } },
  play: ({ canvasElement }) => inTurn(arrive('restore-failed'), ...acts)(canvasElement),
});

const fails = (code: 'offline' | 'throttled'): Act => async (canvas) => {
  handleOf(canvas).faults.fail(code, { calls: ['currentUser'] });
};

/** Whoever presses is not left before an empty page. */
export const RestoreFailedBusy: Story = restoring(
  async (canvas) => { handleOf(canvas).faults.hold('currentUser'); },
  press('restore-failed.retry'),
  expectBusy('restore-failed.retry'),
);
/** Trying again found no network. */
export const RestoreFailedOffline: Story = restoring(fails('offline'), press('restore-failed.retry'), expectAlert('panel.offline'));
/** Trying again was too soon for the service. */
export const RestoreFailedThrottled: Story = restoring(fails('throttled'), press('restore-failed.retry'), expectAlert('error.throttled'));
/** Whoever does not want to wait signs in anew. */
export const RestoreFailedSignsIn: Story = restoring(press('restore-failed.sign-in'), arrive('sign-in'));

const leaving = (...acts: readonly Act[]): Story => ({
  args: { backend: { pool: { socialProviders: ['google'] } } },
  play: ({ canvasElement }) => inTurn(arrive('sign-in'), ...acts)(canvasElement),
});

/** The browser has not left yet, and the network is gone. */
export const RedirectOffline: Story = {
  ...leaving(async (canvas) => { handleOf(canvas).faults.hold('signInWithRedirect'); }, press('provider'), arrive('redirect'), noNetwork, expectAlert('panel.offline')),
  afterEach: () => { Reflect.deleteProperty(navigator, 'onLine'); },
};
/** The provider could not be reached: the form is back, and says so. */
export const RedirectRefused: Story = leaving(
  async (canvas) => { handleOf(canvas).faults.fail('redirect_failed', { calls: ['signInWithRedirect'] }); },
  press('provider'),
  expectAlert('error.redirect_failed'),
);

/** The step that this version does not know is named, and the sign-in can begin again. */
export const UnknownStepNamed: Story = {
  args: { backend: { users: [ana] }, prepare: ({ faults }) => { faults.fail('unknown_step', { calls: ['signIn'] }); } },
  play: ({ canvasElement }) => inTurn(signIn(), arrive('unknown-step'))(canvasElement),
};
