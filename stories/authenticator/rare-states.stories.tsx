import type { Meta } from '@storybook/react-vite';
import { expect, spyOn } from 'storybook/test';
import { ScreenLoadError } from '../../packages/ui-react/src/authenticator/lazy-screen.tsx';
import { arrive, expectAlert, expectFilled, expectNews, expectSlow, inTurn, noNetwork, part, press, soonSlow, type } from './acts.ts';
import { ana, drawStage, handleOf, type StageArgs } from './stage.tsx';
import { signIn, type Story } from './states.ts';

/** What few people see: news above the form, the link of an email, waits that are long, and what is lost on the way. */
const meta = { title: 'Authenticator/Rare states', render: drawStage } satisfies Meta<StageArgs>;

export default meta;

/** It takes long to find out who is signed in. */
export const SlowRestore: Story = {
  beforeEach: soonSlow,
  args: { prepare: ({ faults }) => { faults.hold('currentUser'); } },
  play: ({ canvasElement }) => inTurn(arrive('restoring'), expectSlow)(canvasElement),
};

const newPassword = 'Another-horse2';

/** Whoever has chosen a new password signs in with it. */
export const PasswordChanged: Story = {
  args: { props: { initialState: 'forgotPassword' } },
  play: ({ canvasElement }) => inTurn(
    arrive('forgot-password'), type({ username: ana.username }), press('forgot-password.submit'), arrive('confirm-reset'),
    async (canvas) => type({
      confirmation_code: handleOf(canvas).mailbox.code(ana.username), password: newPassword, confirm_password: newPassword,
    })(canvas),
    press('confirm-reset.submit'), arrive('sign-in'), expectNews('notice.password-changed'),
  )(canvasElement),
};

/** The page is opened by the link of an email. */
const opened = (screen: 'confirm-sign-up' | 'confirm-reset', username: string): NonNullable<StageArgs['prepare']> => () => {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries({ auth: screen, user: username, code: '123456' })) address.searchParams.set(name, value);
  history.replaceState(history.state, '', address);
};

/** Whoever has confirmed their account by a link, in a browser that has not signed up, signs in. */
export const AccountConfirmed: Story = {
  // Where it is confirmed already, the backend takes any code.
  args: { prepare: opened('confirm-sign-up', ana.username) },
  play: ({ canvasElement }) =>
    inTurn(arrive('confirm-sign-up'), press('confirm-sign-up.submit'), arrive('sign-in'), expectNews('notice.account-confirmed'))(canvasElement),
};

/** `whenExpired="signIn"`: whoever’s session has ended signs in again. */
export const SessionEnded: Story = {
  args: { backend: { signedIn: ana.username }, props: { whenExpired: 'signIn' } },
  play: async ({ canvasElement }) => {
    await part(canvasElement, 'card');
    handleOf(canvasElement).expireSession();
    await inTurn(arrive('sign-in'), expectNews('notice.session-expired'))(canvasElement);
  },
};

/** The link of an email has brought the code. */
export const CodeOfALink: Story = {
  args: { prepare: opened('confirm-reset', ana.username) },
  play: ({ canvasElement }) => inTurn(arrive('confirm-reset'), expectFilled({ confirmation_code: '123456' }))(canvasElement),
};

/** The app hides all ways in that the account has. */
export const ChooseFactorNone: Story = {
  args: {
    backend: { users: [{ username: ana.username }], pool: { factors: ['EMAIL_OTP', 'SMS_OTP'] } },
    props: { passwordless: { hiddenAuthMethods: ['EMAIL_OTP'] } },
  },
  play: async ({ canvasElement }) => {
    await inTurn(arrive('sign-in'), type({ username: ana.username }), press('sign-in.submit'), arrive('choose-factor'))(canvasElement);
    await expect(await part(canvasElement, 'choose-factor.none')).toBeVisible();
  },
};

/** The identity provider is long in coming. */
export const RedirectSlow: Story = {
  beforeEach: soonSlow,
  args: { backend: { pool: { socialProviders: ['google'] } }, prepare: ({ faults }) => { faults.hold('signInWithRedirect'); } },
  play: ({ canvasElement }) => inTurn(arrive('sign-in'), press('provider'), arrive('redirect'), expectSlow)(canvasElement),
};

/** The password is looked at. */
export const PasswordShown: Story = {
  play: async ({ canvasElement }) => {
    await inTurn(arrive('sign-in'), type({ password: 'What I typed' }), press('password-field.toggle'))(canvasElement);
    await expect(canvasElement.querySelector('[name="password"]')).toHaveAttribute('type', 'text');
  },
};

/** The browser has no network while somebody types. */
export const OwnOffline: Story = {
  play: ({ canvasElement }) => inTurn(arrive('sign-in'), type(ana), noNetwork, expectAlert('authenticator.offline'))(canvasElement),
  afterEach: () => { Reflect.deleteProperty(navigator, 'onLine'); },
};

function Lost(): never {
  throw new ScreenLoadError(new TypeError('Failed to fetch'), async () => {});
}

/** The file of a screen did not arrive: it can be asked for again. */
export const FileLost: Story = {
  beforeEach: () => {
    // React tells the developer.
    const told = spyOn(console, 'error').mockImplementation(() => {});
    return () => told.mockRestore();
  },
  args: {
    backend: { users: [{ ...ana, mfa: ['EMAIL'] }], pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } } },
    props: { screens: { code: Lost } },
  },
  play: ({ canvasElement }) => inTurn(signIn(), expectAlert('authenticator.unavailable'))(canvasElement),
};
