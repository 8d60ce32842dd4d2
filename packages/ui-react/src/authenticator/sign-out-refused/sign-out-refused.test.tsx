import { createMemoryAuth } from '@foyer/state-machines/memory';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { userEvent as keys } from 'vitest/browser';
import { AuthenticatorProvider } from '../AuthenticatorProvider.tsx';
import { useAuthenticator } from '../facade/useAuthenticator.ts';
import { ana, mountAuthenticator, press, violations } from '../mount-authenticator.spec.tsx';

const everywhere = () => screen.findByRole('button', { name: 'Sign out everywhere' });

const signedIn = { users: [ana], signedIn: ana.username };

function App() {
  const { route, signOut } = useAuthenticator(({ route }) => [route]);
  return (
    <main>
      <p>route {route}</p>
      <button onClick={() => signOut({ everywhere: true })}>Sign out everywhere</button>
    </main>
  );
}

it('says over the app why a sign-out everywhere was refused, is closed, and the next try is out', async () => {
  const { handle, container } = mountAuthenticator({ children: <App /> }, signedIn);
  handle.faults.fail('service_unavailable', { calls: ['signOut'], times: 1 });
  await userEvent.click(await everywhere());
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(within(dialog).getByRole('heading', { name: 'You’re still signed in' })).toHaveFocus());
  await waitFor(() => expect(within(dialog).getByRole('alert')).toHaveTextContent('The service isn’t answering. Try again in a moment.'));
  expect(await violations(container)).toEqual([]);
  await keys.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await everywhere()).toHaveFocus();
  await press('Sign out everywhere');
  expect(await screen.findByLabelText('Email')).toBeVisible();
  expect(screen.queryByRole('alert')).toHaveTextContent('');
});

it('tries again as far as was wanted, and says that it does', async () => {
  const { handle, backend } = mountAuthenticator({ children: <App /> }, signedIn);
  const signOut = vi.spyOn(backend, 'signOut');
  handle.faults.fail('service_unavailable', { calls: ['signOut'], times: 2 });
  await userEvent.click(await everywhere());
  await press('Try again');
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('The service isn’t answering. Try again in a moment.'));
  const held = handle.faults.hold('signOut');
  await press('Try again');
  await held.reached;
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Signing out' })).toBeVisible();
  expect(within(dialog).getByRole('status')).toHaveTextContent('Signing out');
  expect(within(dialog).getByRole('alert')).toHaveTextContent('');
  held.release();
  expect(await screen.findByLabelText('Email')).toBeVisible();
  expect(signOut.mock.calls.map(([options]) => options)).toEqual([{ everywhere: true }, { everywhere: true }, { everywhere: true }]);
});

it('is closed by a button as well, and says so again at the next refusal', async () => {
  const { handle } = mountAuthenticator({ children: <App /> }, signedIn);
  handle.faults.fail('throttled', { calls: ['signOut'] });
  for (const _ of [1, 2]) {
    await userEvent.click(await everywhere());
    expect(await screen.findByText('Too many requests. Wait a moment, then try again.')).toBeVisible();
    await press('Close');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

it('is said under a provider alone, once', async () => {
  const backend = createMemoryAuth(signedIn);
  render(<AuthenticatorProvider backend={backend}><App /></AuthenticatorProvider>);
  await screen.findByText('route authenticated');
  backend.handle.faults.fail('offline', { calls: ['signOut'], times: 1 });
  await userEvent.click(await everywhere());
  expect(await screen.findByText(/^You’re offline/)).toBeVisible();
  expect(screen.getAllByRole('dialog')).toHaveLength(1);
});
