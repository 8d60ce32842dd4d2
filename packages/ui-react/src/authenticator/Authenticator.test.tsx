import { createMemoryAuth } from '@foyer/state-machines/memory';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ar } from '../messages/locales/ar/index.ts';
import { Authenticator, withAuthenticator } from './core-authenticator.ts';
import { useAuthenticator } from './facade/useAuthenticator.ts';
import type { WithAuthenticatorProps } from './withAuthenticator.tsx';
import { ana, fill, mountAuthenticator, press, signIn, violations } from './mount-authenticator.spec.tsx';

const hello = () => screen.findByRole('heading', { name: 'Hello ana@example.com' });

it('signs a person in and out again', async () => {
  const onSignedIn = vi.fn();
  const onSignedOut = vi.fn();
  mountAuthenticator({ onSignedIn, onSignedOut });
  await signIn();
  expect(await hello()).toBeVisible();
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ username: expect.any(String) }), 'here');
  await press('Sign out');
  expect(await screen.findByLabelText('Email')).toBeVisible();
  expect(onSignedOut).toHaveBeenCalledExactlyOnceWith('here');
});

it('keeps the form in place and out of sight until it is known who is signed in', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  const hold = backend.handle.faults.hold('currentUser');
  render(<Authenticator backend={backend}>app</Authenticator>);
  const field = screen.getByLabelText('Email');
  expect(field).not.toBeVisible();
  expect(field.getBoundingClientRect().width).toBeGreaterThan(100);
  hold.release();
  await waitFor(() => expect(field).toBeVisible());
});

it('says so where it takes long to know, and lets the person go to the sign-in', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const backend = createMemoryAuth({ users: [ana] });
  backend.handle.faults.hold('currentUser');
  const { container } = render(<Authenticator backend={backend}>app</Authenticator>);
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(screen.getByRole('heading', { name: 'Checking whether you are signed in' })).toBeVisible();
  vi.useRealTimers();
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Still trying. This takes longer than usual.'));
  expect(screen.queryByLabelText('Email')).toBeNull();
  expect(await violations(container)).toEqual([]);
  const leaving = backend.handle.faults.hold('signOut');
  await press('Back to sign in');
  await leaving.reached;
  expect(screen.getByRole('status')).toHaveTextContent('Signing out');
  expect(screen.getByRole('heading')).toHaveTextContent('Checking whether you are signed in');
  expect(screen.getByRole('button')).toHaveTextContent('Signing out');
  leaving.release();
  expect(await screen.findByLabelText('Email')).toBeVisible();
  expect(screen.queryByText('Still trying. This takes longer than usual.')).toBeNull();
});

it('lets in who goes back from a code that was right, while it hangs whether a contact is verified', async () => {
  const { handle } = mountAuthenticator({}, {
    pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } }, users: [{ ...ana, mfa: ['EMAIL'] }],
  });
  const held = handle.faults.hold('attributes');
  await signIn();
  await screen.findByLabelText('Code');
  await fill({ Code: handle.mailbox.code(ana.username) });
  await press('Continue');
  await held.reached;
  await press('Back to sign in');
  expect(await hello()).toBeVisible();
});

it('shows the app at once to a person whom the page knows', () => {
  render(
    <Authenticator backend={createMemoryAuth({ users: [ana] })} initialSession={{ userId: '1', username: 'ana' }}>
      {({ user }) => <p>In as {user.username}</p>}
    </Authenticator>,
  );
  expect(screen.getByText('In as ana')).toBeVisible();
});

it('shows the form at once where the page knows that nobody is signed in', () => {
  render(<Authenticator backend={createMemoryAuth()} initialSession={null} />);
  expect(screen.getByLabelText('Email')).toBeVisible();
});

it('confirms a new account by its code and lets the person in', async () => {
  const { handle } = mountAuthenticator();
  await userEvent.click(await screen.findByRole('tab', { name: 'Create account' }));
  await screen.findByRole('tab', { name: 'Create account', selected: true });
  await fill({ Email: 'bo@example.com', Password: 'Correct-horse1', 'Confirm password': 'Correct-horse1' });
  await press('Create account');
  expect(await screen.findByRole('heading', { name: 'Confirm your account' })).toBeVisible();
  await fill({ Code: handle.mailbox.code('bo@example.com') });
  await press('Confirm');
  expect(await screen.findByRole('heading', { name: 'Hello bo@example.com' })).toBeVisible();
});

it('makes an account without a password, by a code that signs in too', async () => {
  const { handle } = mountAuthenticator({ initialState: 'signUp' }, { pool: { factors: ['EMAIL_OTP'] } });
  await fill({ Email: 'bo@example.com' });
  await press('Create account with an email code');
  await screen.findByRole('heading', { name: 'Confirm your account' });
  await fill({ Code: handle.mailbox.code('bo@example.com') });
  await press('Confirm');
  expect(await screen.findByRole('heading', { name: 'Hello bo@example.com' })).toBeVisible();
});

it('says that accounts are not made here', async () => {
  mountAuthenticator({ initialState: 'signUp' }, { pool: { selfSignUp: false } });
  await fill({ 'Email': 'bo@example.com', 'Password': ana.password, 'Confirm password': ana.password });
  await press('Create account');
  expect(await screen.findByText('New accounts can’t be created here. Ask whoever runs this app for one.')).toBeVisible();
});

it('sets a new password by a code, and says so on the way back to sign-in', async () => {
  const { handle } = mountAuthenticator();
  await fill({ Email: ana.username });
  await press('Forgot your password?');
  expect(await screen.findByRole('heading', { name: 'Reset your password' })).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
  await press('Send code');
  expect(await screen.findByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  await fill({ Code: handle.mailbox.code(ana.username), 'New password': 'Another-horse2', 'Confirm password': 'Another-horse2' });
  const regions = screen.getAllByRole('status');
  await press('Change password');
  const news = await screen.findByText('Your password is changed. Sign in with the new one.');
  expect(news).toBeVisible();
  expect(regions).toContain(news.closest('[role=status]'));
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
  expect(screen.getByLabelText('Password')).toHaveFocus();
  await fill({ Password: 'Another-horse2' });
  await press('Sign in');
  expect(await hello()).toBeVisible();
});

it('follows another tab that signs out', async () => {
  const { handle } = mountAuthenticator({}, { signedIn: ana.username });
  expect(await hello()).toBeVisible();
  await act(() => handle.openTab().signOut({ everywhere: false }, new AbortController().signal));
  expect(await screen.findByLabelText('Email')).toBeVisible();
});

/** Live regions that come with a text in them: a screen reader says nothing about those. */
const regionsWithText = (node: Node): string[] =>
  (node instanceof Element ? [...node.querySelectorAll('[role=status]')].flatMap(({ textContent }) => textContent || []) : []);

it('says that the session has ended, and keeps the name, where it is not asked for in place', async () => {
  const { handle } = mountAuthenticator({ whenExpired: 'signIn' }, { signedIn: ana.username });
  expect(await hello()).toBeVisible();
  const silent: string[] = [];
  const observer = new MutationObserver((changes) => silent.push(...changes.flatMap(({ addedNodes }) => [...addedNodes].flatMap(regionsWithText))));
  observer.observe(document.body, { childList: true, subtree: true });
  act(() => handle.expireSession());
  expect(await screen.findByText('Your session has ended. Sign in to go on.')).toBeVisible();
  observer.disconnect();
  expect(silent).toEqual([]);
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
});

it('takes up props that change', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  const { rerender } = render(<Authenticator backend={backend} loginMechanisms={['email']} />);
  expect(await screen.findByLabelText('Email')).toBeVisible();
  rerender(<Authenticator backend={backend} loginMechanisms={['username']} hideSignUp />);
  expect(await screen.findByLabelText('Username')).toBeVisible();
  expect(screen.queryByRole('tab')).toBeNull();
  rerender(<Authenticator backend={backend} initialState="forgotPassword" />);
  expect(await screen.findByRole('heading', { name: 'Reset your password' })).toBeVisible();
});

it('speaks Arabic, from right to left, and changes its language while it is shown', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  const { container, rerender } = render(<Authenticator backend={backend} />);
  expect(await screen.findByLabelText('Email')).toBeVisible();
  rerender(<Authenticator backend={backend} locale="ar" messages={ar} />);
  expect(screen.getByLabelText('البريد الإلكتروني')).toBeVisible();
  expect(container.querySelector('[data-foyer-authenticator]')).toHaveAttribute('dir', 'rtl');
  expect(await violations(container)).toEqual([]);
});

it('lets a text be replaced by its key', async () => {
  mountAuthenticator({ messages: { 'sign-in.submit': 'Let me in' } });
  expect(await screen.findByRole('button', { name: 'Let me in' })).toBeVisible();
});

it('puts slots where the app asks for them', async () => {
  mountAuthenticator({
    components: {
      Header: () => <p>Brand</p>,
      SignIn: { Header: () => <h2>Welcome back</h2>, Footer: () => <p>Terms</p> },
    },
  });
  expect(await screen.findByText('Brand')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Welcome back' }).getBoundingClientRect().height).toBeGreaterThan(10);
  expect(screen.getByText('Terms')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Forgot your password?' })).toBeNull();
});

it('draws a screen of the app in place of its own, with the props of the view', async () => {
  mountAuthenticator({
    screens: { 'sign-in': ({ onSubmit }) => <button onClick={() => onSubmit({ ...ana, others: {} })}>As Ana</button> },
  });
  await press('As Ana');
  expect(await hello()).toBeVisible();
});

it('does not collide with another Authenticator on the page', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  const { container } = render(<><Authenticator backend={backend} /><Authenticator backend={createMemoryAuth()} /></>);
  await waitFor(() => expect(screen.getAllByLabelText('Email')[1]).toBeVisible());
  const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const [, label] = screen.getAllByText('Email');
  if (label) await userEvent.click(label);
  expect(screen.getAllByLabelText('Email')[1]).toHaveFocus();
});

it('opens a dialog that is labelled, takes the focus, and stays when nothing is behind it', async () => {
  mountAuthenticator({ variation: 'modal' });
  const dialog = await screen.findByRole('dialog', { name: 'Account access' });
  expect(within(dialog).getByLabelText('Email')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(dialog).toHaveAttribute('open');
});

it('closes the dialog where the app can go on without', async () => {
  const onDismiss = vi.fn();
  mountAuthenticator({ variation: 'modal', onDismiss });
  // As an input for files says that its picker was closed.
  fireEvent((await screen.findByLabelText('Email')), new Event('cancel', { bubbles: true }));
  expect(onDismiss).not.toHaveBeenCalled();
  await press('Close');
  expect(onDismiss).toHaveBeenCalledOnce();
});

it('guards a component', async () => {
  const Guarded = withAuthenticator(({ user, greeting }: WithAuthenticatorProps & { greeting: string }) => <p>{greeting} {user?.username}</p>, {
    backend: createMemoryAuth({ users: [ana] }), initialSession: { userId: '1', username: 'ana' },
  });
  render(<Guarded greeting="Welcome" />);
  expect(screen.getByText('Welcome ana')).toBeVisible();
});

it('says what is missing where it has no backend', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Authenticator />)).toThrow('[foyer] <Authenticator> has no backend');
});

const Report = () => {
  const { authStatus, route, user, toSignUp, signOut } = useAuthenticator();
  return <><p>{authStatus} {route} {user?.signInDetails?.loginId}</p><button onClick={toSignUp}>join</button><button onClick={signOut}>leave</button></>;
};

it('tells its state under a provider, with no form on the page', async () => {
  render(<Authenticator.Provider backend={createMemoryAuth({ users: [ana], signedIn: ana.username })}><Report /></Authenticator.Provider>);
  expect(await screen.findByText('authenticated authenticated ana@example.com')).toBeVisible();
  await press('leave');
  expect(await screen.findByText('unauthenticated signIn')).toBeVisible();
  await press('join');
  expect(await screen.findByText('unauthenticated signUp')).toBeVisible();
});

it('shares the state of the provider around it', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  render(<Authenticator.Provider backend={backend}><Report /><Authenticator>in</Authenticator></Authenticator.Provider>);
  await press('join');
  expect(await screen.findByRole('tab', { name: 'Create account', selected: true })).toBeVisible();
});

it('renders a selecting component only when what it reads changes, and keeps its methods', async () => {
  const seen: unknown[] = [];
  const Probe = () => {
    const { route, toSignIn } = useAuthenticator((context) => [context.route]);
    seen.push(route);
    const first = seen.length === 1 ? toSignIn : undefined;
    methods.add(toSignIn);
    return <p>{String(first)}</p>;
  };
  const methods = new Set<unknown>();
  const backend = createMemoryAuth({ users: [ana] });
  render(<Authenticator.Provider backend={backend} initialSession={null}><Probe /><Authenticator>in</Authenticator></Authenticator.Provider>);
  await fill({ Email: ana.username, Password: 'wrong' });
  await press('Sign in');
  expect(await screen.findByText('The sign-in details or the password are wrong.')).toBeVisible();
  expect(seen).toEqual(['signIn']);
  await userEvent.click(screen.getByRole('tab', { name: 'Create account' }));
  await waitFor(() => expect(seen.at(-1)).toBe('signUp'));
  expect(methods.size).toBe(1);
});

it('says the known sentence outside of a provider', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<Report />)).toThrow('must be used inside an `Authenticator.Provider`');
});

it('keeps what was typed when the language changes', async () => {
  const backend = createMemoryAuth();
  const { rerender } = render(<Authenticator backend={backend} initialSession={null} />);
  await fill({ Email: 'ana@example.com' });
  rerender(<Authenticator backend={backend} initialSession={null} locale="ar" messages={ar} />);
  expect(screen.getByLabelText('البريد الإلكتروني')).toHaveValue('ana@example.com');
});
