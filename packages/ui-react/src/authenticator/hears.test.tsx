import { AuthError } from '@foyer/state-machines';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { comes, enters, focused, listen, RULES, signsIn } from './ears.spec.ts';
import { codeField } from './fields/code-field.tsx';
import { ScreenForm, type ScreenFormProps } from './form/ScreenForm.tsx';
import { ana, draw, mountAuthenticator } from './mount-authenticator.spec.tsx';
import { useReverification } from './reauthenticate/use-reverification.ts';

const codeScreen: ScreenFormProps = {
  screen: 'code', heading: 'Enter your code', fields: [codeField], submitLabel: 'Continue', busyLabel: 'Checking', busy: false, error: null, onSubmit: vi.fn(),
};
const WHY = 'Your account needs a password of your own before you go on.';

it('tells of a choice, and of an authenticator app that is set up', async () => {
  mountAuthenticator({}, { pool: { mfa: { mode: 'required', methods: ['TOTP', 'EMAIL'] } } });
  const heard = await signsIn(ana.password);
  await focused('Authenticator app');
  expect(heard()).toEqual([
    'in: Sign in', 'focus: Password', 'status: Signing in',
    'in: Protect your account',
    'of: Method (Choose how we check that it’s you when you sign in.)',
    'focus: Authenticator app (A code from an app; works without a network)',
  ]);
  await enters('');
  await focused('Code');
  expect(heard()).toEqual([
    'status: One moment', 'in: Set up your authenticator app',
    'focus: Code (Scan the picture with the app, or type the key. Then enter the code that the app shows.)',
  ]);
  await enters('000000');
  await comes(heard, ['status: Checking the code', 'status: That code isn’t right. Check it and try again.']);
});

it('tells of an email that is set up, and what is wrong with it each time', async () => {
  mountAuthenticator({}, { pool: { mfa: { mode: 'required', methods: ['EMAIL'] } } });
  const heard = await signsIn(ana.password);
  await focused('Email');
  heard();
  await enters('no address');
  const complaint = 'status: Enter an email like name@example.com.';
  await comes(heard, [complaint]);
  await userEvent.keyboard('{Enter}');
  await comes(heard, [complaint]);
});

it('tells of a new password, its rules and what they miss', async () => {
  mountAuthenticator({}, { users: [{ ...ana, status: 'force-change-password' }] });
  const heard = await signsIn(ana.password);
  await focused('New password');
  expect(heard()).toEqual([
    'in: Sign in', 'focus: Password', 'status: Signing in', 'in: Choose a new password', `focus: New password (${WHY} ${RULES})`,
  ]);
  await enters('SHORT', '{Tab}SHORT');
  await focused('New password');
  expect(heard()).toEqual([
    'focus: Show New password', 'focus: Confirm password',
    `focus: New password (${WHY} ${RULES.replace('upper-case letter , not met yet', 'upper-case letter , met')} The password doesn’t meet the rules yet.)`,
  ]);
});

it('tells of a password that is forgotten and chosen anew', async () => {
  const { handle } = mountAuthenticator();
  (await screen.findByLabelText('Email')).focus();
  const heard = listen();
  screen.getByRole('button', { name: 'Forgot your password?' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('heading', { name: 'Reset your password' });
  await focused('Email');
  await enters(ana.username);
  await focused('Code');
  expect(heard()).toEqual([
    'in: Sign in', 'focus: Forgot your password?',
    'in: Reset your password', 'focus: Email (Tell us which account it is. If it exists, we send it a code.)', 'status: Sending the code',
    'in: Choose a new password', 'focus: Code (If the account exists, a code is on its way.)',
  ]);
  await enters(handle.mailbox.code(ana.username), 'Another-horse2', '{Tab}Another-horse2');
  await focused('Password');
  expect(heard().slice(-4)).toEqual([
    'status: Changing your password', 'status: Your password is changed. Sign in with the new one.', 'in: Sign in', 'focus: Password',
  ]);
});

it('tells of a passkey that is offered, and not made', async () => {
  mountAuthenticator({ passwordless: { preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: true } }, {
    pool: { factors: ['WEB_AUTHN'] }, passkeys: 'cancel',
  });
  const heard = await signsIn(ana.password);
  await focused('Sign in faster next time');
  expect(heard().slice(-2)).toEqual(['in: Sign in faster next time', 'focus: Sign in faster next time']);
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, [
    'focus: Create a passkey', 'status: Waiting for your device', 'alert: The passkey wasn’t used. Try again, or choose another way.',
  ]);
});

it('tells of a return from a provider without an answer', async () => {
  const { handle } = mountAuthenticator({}, { pool: { socialProviders: ['Google'] } });
  (await screen.findByRole('button', { name: 'Continue with Google' })).focus();
  const heard = listen();
  await userEvent.keyboard('{Enter}');
  await focused('Signing you in');
  await waitFor(() => expect(handle.redirect.visit).toBeDefined());
  // Where the machines have yet to come, the press is acknowledged first.
  expect(heard().filter((said) => said !== 'status: Signing in')).toEqual(['in: Signing you in', 'focus: Signing you in']);
  handle.redirect.fail('redirect_cancelled');
  await comes(heard, ['in: Sign in', 'focus: Email', 'alert: Sign-in was cancelled. Try again, or choose another way.']);
});

it('tells that a sign-in took too long, on the screen where it begins anew', async () => {
  const { handle } = mountAuthenticator({}, { users: [{ ...ana, mfa: ['EMAIL'] }], pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } } });
  const heard = await signsIn(ana.password);
  await focused('Code');
  handle.clock.advance(600);
  heard();
  await enters('123456');
  await comes(heard, [
    'status: Checking the code', 'in: Sign in', 'focus: Password', 'alert: This was closed for your safety. Start again.',
  ]);
});

it('puts an app’s own question to who is about to answer it', async () => {
  const customChallenge = { parameters: { riddle: 'What runs at night?' }, answer: 'a horse' };
  mountAuthenticator({ authFlow: 'CUSTOM_WITHOUT_SRP' }, { pool: { customChallenge } });
  (await screen.findByLabelText('Email')).focus();
  const heard = listen();
  await enters(ana.username);
  await focused('Answer');
  expect(heard().slice(-2)).toEqual([
    'in: One more step', 'focus: Answer (This app asks for an answer before you go on. riddle What runs at night?)',
  ]);
});

/** An app with one call that wants a fresh proof. */
function App() {
  const call = useReverification(() => undefined, { maxAge: 300 });
  return <button onClick={() => void call()}>Delete account</button>;
}

const anHourAgo = { users: [ana], signedIn: ana.username, now: () => Date.now() - 3_600_000 };

it('tells of the question who one is, and of what is wrong with the answer', async () => {
  const { handle } = mountAuthenticator({ children: <App /> }, anHourAgo);
  (await screen.findByRole('button', { name: 'Delete account' })).focus();
  const heard = listen();
  handle.clock.advance(3_600);
  await userEvent.keyboard('{Enter}');
  await focused('Password');
  expect(heard().slice(-2)).toEqual([
    'in: Confirm that it’s you', `focus: Password (Sign in again to go on. What you were doing is kept. You’re signed in as ${ana.username}.)`,
  ]);
  await enters('Wrong-horse1');
  await comes(heard, ['status: Checking', 'alert: The sign-in details or the password are wrong.']);
  await enters(ana.password);
  await focused('Delete account');
  expect(heard()).toEqual(['status: Checking', 'focus: Delete account']);
});

it('tells that a session has ended', async () => {
  const { handle } = mountAuthenticator({ children: <App /> }, anHourAgo);
  (await screen.findByRole('button', { name: 'Delete account' })).focus();
  const heard = listen();
  handle.expireSession();
  await focused('Password');
  const said: string[] = [];
  await waitFor(() => {
    said.push(...heard());
    expect(said).toEqual(expect.arrayContaining(['status: Your session has ended. Sign in to go on.', 'in: Confirm that it’s you']));
  });
  expect(screen.getByText('Your session has ended. Sign in to go on.')).toBeVisible();
});

it('tells that the network is gone, and is back', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get');
  const network = (isThere: boolean) => act(() => {
    onLine.mockReturnValue(isThere);
    dispatchEvent(new Event(isThere ? 'online' : 'offline'));
  });
  mountAuthenticator();
  await screen.findByLabelText('Email');
  const heard = listen();
  network(false);
  expect(heard()).toEqual(['alert: You’re offline. What you type here is kept.']);
  network(true);
  expect(heard()).toEqual(['status: You’re back online.']);
  screen.getByLabelText('Email').focus();
  await enters('no address');
  await waitFor(() => expect(screen.getByLabelText('Email')).toHaveAttribute('aria-invalid', 'true'));
  heard();
  await userEvent.fill(screen.getByLabelText('Email'), ana.username);
  await waitFor(() => expect(screen.getByLabelText('Email')).not.toHaveAttribute('aria-invalid', 'true'));
  expect(heard()).toEqual([]);
});

it('says what is wrong once, however the network comes and goes beside it', async () => {
  const { rerender } = draw(<ScreenForm {...codeScreen} />);
  const heard = listen();
  rerender(<ScreenForm {...codeScreen} error={new AuthError('throttled')} />);
  await comes(heard, ['alert: Too many requests. Wait a moment, then try again.']);
  rerender(<ScreenForm {...codeScreen} error={new AuthError('throttled')} offline />);
  await comes(heard, ['alert: You’re offline. What you type here is kept.']);
  rerender(<ScreenForm {...codeScreen} error={new AuthError('throttled')} offline={false} />);
  await comes(heard, ['status: You’re back online.']);
});
