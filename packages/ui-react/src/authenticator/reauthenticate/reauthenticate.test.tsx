import { AuthError, type AuthUser, ReverificationRequired } from '@foyer/state-machines';
import { createMemoryAuth, type MemoryAuthOptions } from '@foyer/state-machines/memory';
import { render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { userEvent as keys } from 'vitest/browser';
import type { AuthenticatorProps } from '../Authenticator.tsx';
import { AuthenticatorProvider } from '../AuthenticatorProvider.tsx';
import { useAuthenticator } from '../facade/useAuthenticator.ts';
import { ana, fill, mountAuthenticator, press, violations } from '../mount-authenticator.spec.tsx';
import { Reauthenticate } from './Reauthenticate.tsx';
import { useReverification } from './use-reverification.ts';

/** An app with something typed in it, and a call that wants a fresh proof. */
function App({ call, maxAge = 300 }: { readonly call: () => unknown; readonly maxAge?: number | undefined }) {
  const [result, setResult] = useState('');
  const { route } = useAuthenticator(({ route: at }) => [at]);
  const make = useReverification(call, { maxAge });
  const press = () => make().then((value) => setResult(String(value)), (error: unknown) =>
    setResult(error instanceof AuthError ? error.code : 'no AuthError'));
  return (
    <main>
      <label>Draft<input /></label>
      <button onClick={press}>Delete account</button>
      <output>{result}</output>
      <p>route {route}</p>
    </main>
  );
}

/** Ana, who signed in when the backend was made, an hour ago: its clock is then set right. */
const anHourAgo = { users: [ana], signedIn: ana.username, now: () => Date.now() - 3_600_000 };

/** Ana, who signed in an hour ago and has typed something. */
const mount = async (
  { call = () => 'deleted', maxAge, ...props }: Partial<AuthenticatorProps> & { call?: () => unknown; maxAge?: number } = {},
  options: MemoryAuthOptions = {},
) => {
  const heard: string[] = [];
  const mounted = mountAuthenticator({
    children: <App call={call} maxAge={maxAge} />,
    onSignedOut: (reason) => void heard.push(`signed out ${reason}`),
    onSignedIn: (_: AuthUser, reason) => void heard.push(`signed in ${reason}`),
    ...props,
  }, { ...anHourAgo, ...options });
  await fill({ Draft: 'Dear all' });
  mounted.handle.clock.advance(3_600);
  return { ...mounted, heard };
};

const dialog = () => screen.findByRole('dialog');
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const draft = () => screen.getByLabelText('Draft');

it('asks who is signed in over the app, which stays as it is, and the call goes on', async () => {
  const { heard } = await mount();
  await press('Delete account');
  const asked = within(await dialog());
  expect(await asked.findByRole('heading', { name: 'Confirm that it’s you' })).toBeVisible();
  expect(asked.getByText(ana.username)).toBeVisible();
  expect(asked.queryByLabelText('Email')).toBeNull();
  await waitFor(() => expect(asked.getByLabelText('Password')).toHaveFocus());
  expect(screen.getByText('route reauthenticate')).toBeInTheDocument();
  expect(await violations(await dialog())).toEqual([]);
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await screen.findByText('deleted')).toBeVisible();
  await gone();
  expect(draft()).toHaveValue('Dear all');
  expect(screen.getByRole('button', { name: 'Delete account' })).toHaveFocus();
  expect(heard).toEqual(['signed in restored']);
  await press('Delete account');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('says what is wrong with a password, and takes the right one', async () => {
  await mount();
  await press('Delete account');
  await fill({ Password: 'Wrong-horse1' });
  await press('Confirm');
  expect(await within(await dialog()).findByText('The sign-in details or the password are wrong.')).toBeVisible();
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await screen.findByText('deleted')).toBeVisible();
});

it('does not make the call where the person will not', async () => {
  const call = vi.fn();
  const { heard } = await mount({ call });
  await press('Delete account');
  await press('Cancel');
  expect(await screen.findByText('cancelled')).toBeVisible();
  await press('Delete account');
  await dialog();
  await press('Close');
  await gone();
  expect(call).not.toHaveBeenCalled();
  expect(heard).toEqual(['signed in restored']);
});

it('asks for the second factor as a sign-in does', async () => {
  const { handle } = await mount({}, {
    pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } }, users: [{ ...ana, mfa: ['EMAIL'] }],
  });
  await press('Delete account');
  await fill({ Password: ana.password });
  await press('Confirm');
  await within(await dialog()).findByLabelText('Code');
  await fill({ Code: handle.mailbox.code(ana.username) });
  await press('Continue');
  expect(await screen.findByText('deleted')).toBeVisible();
});

it('sends a code in place of a password where the pool prefers one', async () => {
  const { handle } = await mount({}, { pool: { factors: ['EMAIL_OTP'], preferredFactor: 'EMAIL_OTP' } });
  await press('Delete account');
  await press('Email me a code');
  await fill({ Code: handle.mailbox.code(ana.username) });
  await press('Continue');
  expect(await screen.findByText('deleted')).toBeVisible();
});

it('makes the call once more where the call itself wants a proof', async () => {
  const call = vi.fn(() => 'deleted').mockImplementationOnce(() => { throw new ReverificationRequired(); });
  await mount({ call, maxAge: 86_400 });
  await press('Delete account');
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await screen.findByText('deleted')).toBeVisible();
  expect(call).toHaveBeenCalledTimes(2);
});

it('sends who came by a provider there, in a window of its own, and leaves the app as it is', async () => {
  const { handle } = await mount({}, { users: [{ username: ana.username, provider: 'SignInWithApple' }] });
  const held = handle.faults.hold('reauthenticate');
  await press('Delete account');
  const asked = within(await dialog());
  expect(asked.queryByLabelText('Password')).toBeNull();
  await press('Continue with Apple');
  expect(await asked.findByText('Go on in the window that has opened.', { selector: 'button' })).toBeVisible();
  // Said once to the eye, and nothing above it moves.
  expect(asked.queryByText('Go on in the window that has opened.', { selector: 'p' })).toBeNull();
  expect(await violations(await dialog())).toEqual([]);
  held.release();
  expect(await screen.findByText('deleted')).toBeVisible();
  expect(draft()).toHaveValue('Dear all');
});

it('says so where the browser opens no window', async () => {
  const { handle } = await mount({}, { users: [{ username: ana.username, provider: 'Google' }] });
  handle.faults.fail('window_blocked', { calls: ['reauthenticate'], times: 1 });
  await press('Delete account');
  await press('Continue with Google');
  expect(await screen.findByText('The browser kept the window closed. Allow pop-ups for this page, then try again.')).toBeVisible();
  await press('Continue with Google');
  expect(await screen.findByText('deleted')).toBeVisible();
});

it('says nothing of what was typed where it asks for nothing', async () => {
  const { handle } = await mount({}, { users: [{ username: ana.username, provider: 'Google' }] });
  handle.faults.fail('offline', { calls: ['reauthenticate'], times: 1 });
  await press('Delete account');
  await press('Continue with Google');
  expect(await screen.findByText('You’re offline. You can go on once you’re connected.')).toBeVisible();
});

it('says so at once where the person has nothing to prove themselves with here', async () => {
  await mount({}, { users: [{ username: ana.username }] });
  await press('Delete account');
  expect(await screen.findByText('method_unavailable')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks again in place when the session expires, and keeps what was typed', async () => {
  const { handle, heard } = await mount();
  handle.expireSession();
  const asked = within(await dialog());
  expect(await asked.findByText('Your session has ended. Sign in to go on.')).toBeVisible();
  expect(asked.queryByRole('button', { name: 'Close' })).toBeNull();
  await fill({ Password: ana.password });
  await press('Confirm');
  await gone();
  expect(draft()).toHaveValue('Dear all');
  expect(heard).toEqual(['signed in restored']);
});

it('signs out where the person gives up, and the next form knows the name', async () => {
  const { handle, heard } = await mount();
  handle.expireSession();
  await press('Sign out');
  expect(await screen.findByLabelText('Email')).toHaveValue(ana.username);
  expect(heard).toEqual(['signed in restored', 'signed out expired']);
});

it('goes to the sign-in screen on expiry where the app wants it so', async () => {
  const { handle } = await mount({ whenExpired: 'signIn' });
  handle.expireSession();
  expect(await screen.findByLabelText('Email')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('goes on where the same person signs in in another tab', async () => {
  const { handle } = await mount();
  const tab = handle.openTab();
  handle.expireSession();
  await dialog();
  const { Secret } = await import('@foyer/state-machines');
  await tab.signIn({ username: ana.username, password: new Secret(ana.password) }, new AbortController().signal);
  await gone();
  expect(draft()).toHaveValue('Dear all');
});

it('works under a provider alone, with one dialog', async () => {
  const backend = createMemoryAuth(anHourAgo);
  render(
    <StrictMode>
      <AuthenticatorProvider backend={backend}><App call={() => 'deleted'} /></AuthenticatorProvider>
    </StrictMode>,
  );
  await screen.findByText('route authenticated');
  backend.handle.clock.advance(3_600);
  await press('Delete account');
  await dialog();
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await screen.findByText('deleted')).toBeVisible();
});

it.each([
  ['throttled', 'Too many requests. Wait a moment, then try again.'],
  ['service_unavailable', 'The service isn’t answering. Try again in a moment.'],
  ['offline', 'You’re offline. What you typed is kept; try again once you’re connected.'],
] as const)('says that a proof is %s, keeps the question, and goes on', async (code, says) => {
  const { handle, heard } = await mount();
  handle.faults.fail(code, { calls: ['reauthenticate'], times: 1 });
  await press('Delete account');
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await within(await dialog()).findByText(says)).toBeVisible();
  await press('Confirm');
  expect(await screen.findByText('deleted')).toBeVisible();
  expect(heard).toEqual(['signed in restored']);
});

it('begins anew where the second step took too long, and goes on', async () => {
  const { handle } = await mount({}, {
    pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } }, users: [{ ...ana, mfa: ['EMAIL'] }],
  });
  await press('Delete account');
  await fill({ Password: ana.password });
  await press('Confirm');
  handle.faults.fail('session_expired', { calls: ['answer'], times: 1 });
  await fill({ Code: '123456' });
  await press('Continue');
  expect(await screen.findByText('This was closed for your safety. Start again.')).toBeVisible();
  await fill({ Password: ana.password });
  await press('Confirm');
  await fill({ Code: handle.mailbox.code(ana.username) });
  await press('Continue');
  expect(await screen.findByText('deleted')).toBeVisible();
});

it('asks anew where it cannot be read who has proved it, and signs nobody out', async () => {
  const { handle, backend, heard } = await mount();
  handle.faults.fail('service_unavailable', { calls: ['currentUser'], times: 1 });
  await press('Delete account');
  await fill({ Password: ana.password });
  await press('Confirm');
  await press('Sign in instead');
  await fill({ Password: ana.password });
  expect(await backend.currentUser(new AbortController().signal)).not.toBeNull();
  await press('Confirm');
  expect(await screen.findByText('deleted')).toBeVisible();
  expect(heard).toEqual(['signed in restored']);
});

/** A part of the app that is opened at some time. */
function Part() {
  const [open, setOpen] = useState(false);
  return open
    ? <Reauthenticate maxAge={300}><p>Danger zone</p></Reauthenticate>
    : <button onClick={() => setOpen(true)}>Open</button>;
}

it('says why it cannot be found out whether a part of the app may be shown, and asks again', async () => {
  const { handle } = mountAuthenticator({ children: <Part /> }, anHourAgo);
  await screen.findByRole('button', { name: 'Open' });
  handle.clock.advance(3_600);
  const mend = handle.faults.fail('throttled', { calls: ['authenticatedAt'] });
  await press('Open');
  expect(await screen.findByText('Too many requests. Wait a moment, then try again.')).toBeVisible();
  expect(screen.queryByText('Danger zone')).toBeNull();
  mend();
  await press('Confirm that it’s you');
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await screen.findByText('Danger zone')).toBeVisible();
});

it('shows a part of the app to who proves it by the keyboard alone, and leads on there', async () => {
  const { handle } = mountAuthenticator({ children: <Part /> }, anHourAgo);
  await screen.findByRole('button', { name: 'Open' });
  handle.clock.advance(3_600);
  await keys.keyboard('{Tab}');
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
  await keys.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByText('This part is shown once you have confirmed that it’s you.')).toHaveFocus());
  await keys.keyboard('{Tab}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Confirm that it’s you' })).toHaveFocus());
  await keys.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByLabelText('Password')).toHaveFocus());
  await keys.keyboard(`${ana.password}{Enter}`);
  expect(await screen.findByText('Danger zone')).toBeVisible();
  await waitFor(() => expect(screen.getByText('It’s confirmed that it’s you. You can go on here.')).toHaveFocus());
});

it('shows a part of the app to who has proved who they are', async () => {
  const { handle } = mountAuthenticator({ children: <Part /> }, anHourAgo);
  await screen.findByRole('button', { name: 'Open' });
  handle.clock.advance(3_600);
  await press('Open');
  await press('Cancel');
  expect(await screen.findByText('This part is shown once you have confirmed that it’s you.')).toBeVisible();
  expect(screen.queryByText('Danger zone')).toBeNull();
  await press('Confirm that it’s you');
  await fill({ Password: ana.password });
  await press('Confirm');
  expect(await screen.findByText('Danger zone')).toBeVisible();
});
