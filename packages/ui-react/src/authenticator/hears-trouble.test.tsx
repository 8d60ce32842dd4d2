import { createMemoryAuth } from '@foyer/state-machines/memory';
import { act, screen, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { comes, focused, listen, signsIn } from './ears.spec.ts';
import { Authenticator } from './core-authenticator.ts';
import { useAuthenticator } from './facade/useAuthenticator.ts';
import { lazyScreens } from './lazy-screen.tsx';
import { ana, draw, mountAuthenticator } from './mount-authenticator.spec.tsx';
import { useReverification } from './reauthenticate/use-reverification.ts';
import { screens } from './screens.ts';

it('tells that it takes long to find out who is signed in, and leads to the form', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const backend = createMemoryAuth({ users: [ana] });
  const { faults } = backend.handle;
  faults.hold('currentUser');
  draw(<Authenticator backend={backend} />);
  const heard = listen();
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  vi.useRealTimers();
  await waitFor(() => expect(heard()).toContain('status: Still trying. This takes longer than usual.'));
  const leaving = faults.hold('signOut');
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, ['in: Checking whether you are signed in', 'focus: Back to sign in', 'status: Signing out']);
  leaving.release();
  await comes(heard, ['in: Sign in', 'focus: Email']);
});

const anHourAgo = { users: [ana], signedIn: ana.username, now: () => Date.now() - 3_600_000 };

/** An app with one call that wants a fresh proof, and a way out. */
function App() {
  const { signOut } = useAuthenticator(() => []);
  const call = useReverification(() => undefined, { maxAge: 300 });
  return (
    <>
      <button onClick={() => void call()}>Delete account</button>
      <button onClick={() => signOut({ everywhere: true })}>Sign out everywhere</button>
    </>
  );
}

it('tells over the app that a sign-out was refused', async () => {
  const { handle } = mountAuthenticator({ children: <App /> }, anHourAgo);
  handle.faults.fail('service_unavailable', { calls: ['signOut'], times: 1 });
  (await screen.findByRole('button', { name: 'Sign out everywhere' })).focus();
  const heard = listen();
  await userEvent.keyboard('{Enter}');
  await focused('You’re still signed in');
  await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement());
  expect(heard().slice(-3)).toEqual([
    'in: You’re still signed in', 'focus: You’re still signed in', 'alert: The service isn’t answering. Try again in a moment.',
  ]);
  await userEvent.keyboard('{Escape}');
  await comes(heard, ['focus: Sign out everywhere']);
});

it('tells of the window of a provider, and that it stayed closed', async () => {
  const { handle } = mountAuthenticator({ children: <App /> }, { ...anHourAgo, users: [{ username: ana.username, provider: 'Google' }] });
  (await screen.findByRole('button', { name: 'Delete account' })).focus();
  handle.clock.advance(3_600);
  const heard = listen();
  await userEvent.keyboard('{Enter}');
  await focused('Confirm that it’s you');
  heard();
  handle.faults.fail('window_blocked', { calls: ['reauthenticate'], times: 1 });
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, [
    'focus: Continue with Google', 'status: Go on in the window that has opened.',
    'alert: The browser kept the window closed. Allow pop-ups for this page, then try again.',
  ]);
  await userEvent.keyboard('{Enter}');
  await comes(heard, ['status: Go on in the window that has opened.', 'focus: Delete account']);
});

it('tells that a session has ended in another tab', async () => {
  const { handle } = mountAuthenticator({ children: <App /> }, anHourAgo);
  (await screen.findByRole('button', { name: 'Delete account' })).focus();
  const heard = listen();
  handle.openTab().handle.expireSession();
  await focused('Password');
  await waitFor(() => expect(screen.getByText('Your session has ended. Sign in to go on.')).toBeVisible());
  expect(heard()).toEqual(expect.arrayContaining(['in: Confirm that it’s you', 'status: Your session has ended. Sign in to go on.']));
});

it('tells that a file did not arrive, and comes to the screen that was in it', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  const own = { ...screens };
  onTestFinished(() => void Object.assign(screens, own));
  let isThere = false;
  const screenOf = lazyScreens(async () => {
    if (!isThere) throw new TypeError('Failed to fetch');
    return { code: own.code };
  });
  Object.assign(screens, { code: screenOf('code') });
  mountAuthenticator({}, { users: [{ ...ana, mfa: ['EMAIL'] }], pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } } });
  const heard = await signsIn(ana.password);
  await comes(heard, ['in: Sign in', 'focus: Password', 'status: Signing in', 'alert: This step didn’t load. Check your connection, then try again.']);
  told.mockRestore();
  isThere = true;
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, ['focus: Try again', 'in: Enter your code', 'focus: Code (We emailed a code to a***@e***.)']);
});
