import { createEarlyStore, Secret, type AuthPort } from '@foyer/state-machines';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { act, render, screen, waitFor } from '@testing-library/react';
import { StrictMode, useEffect, useInsertionEffect, useState, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { AuthenticatorContext } from '../authenticator-context.ts';
import { AuthenticatorProvider } from '../AuthenticatorProvider.tsx';
import { CurrentScreen } from '../CurrentScreen.tsx';
import { ana, draw, fill, mountAuthenticator, press, signIn } from '../mount-authenticator.spec.tsx';

let page: string;

beforeEach(() => {
  page = location.href;
});
afterEach(() => history.replaceState(null, '', page));

const visit = (query: string) => history.replaceState({ router: 1 }, '', `?place=here${query}`);
const query = () => location.search.replace('?place=here', '');
const goBack = () => act(() => new Promise<void>((resolve) => {
  addEventListener('popstate', () => resolve(), { once: true });
  history.back();
}));
const heading = (name: string | RegExp) => screen.findByRole('heading', { name });
const signUpTab = () => screen.findByRole('tab', { name: 'Create account', selected: true });

it('leaves the address alone where the app does not ask for it', async () => {
  visit('');
  mountAuthenticator();
  await press('Forgot your password?');
  await heading('Reset your password');
  expect(query()).toBe('');
});

it('says the screen in the address, and the back button leads to the one before', async () => {
  visit('');
  mountAuthenticator({ urlSync: true });
  await fill({ Email: ana.username });
  expect(query()).toBe('');
  await press('Forgot your password?');
  await heading('Reset your password');
  await waitFor(() => expect(query()).toBe('&auth=forgot-password'));
  await press('Send code');
  await heading('Choose a new password');
  await waitFor(() => expect(query()).toBe('&auth=confirm-reset'));
  expect(location.href).not.toContain('ana');

  await goBack();
  await heading('Reset your password');
  await waitFor(() => expect(query()).toBe('&auth=forgot-password'));
  await waitFor(() => expect(screen.getByLabelText('Email')).toHaveFocus());
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
  await goBack();
  expect(await screen.findByLabelText('Password')).toBeVisible();
  expect(query()).toBe('');
});

it('says nothing in the address to who is signed in, and goes back to nothing', async () => {
  visit('&auth=sign-up');
  mountAuthenticator({ urlSync: true });
  await signUpTab();
  await act(async () => screen.getByRole('tab', { name: 'Sign in' }).click());
  await waitFor(() => expect(query()).toBe(''));
  await signIn();
  await heading(/^Hello/);
  expect(query()).toBe('');
  await goBack();
  await waitFor(() => expect(query()).toBe(''));
  await heading(/^Hello/);
});

it.each([['auth', true], ['step', 'step']] as const)('begins where the address leads, under the parameter %s', async (param, urlSync) => {
  visit(`&${param}=forgot-password`);
  mountAuthenticator({ urlSync });
  await heading('Reset your password');
  expect(query()).toBe(`&${param}=forgot-password`);
});

it.each(['code', 'confirm-reset', 'nothing', 'totp-setup'])('does not begin at %s, for which more is needed than its name', async (name) => {
  visit(`&auth=${name}`);
  mountAuthenticator({ urlSync: true });
  await waitFor(() => expect(screen.getByLabelText('Password')).toBeVisible());
  await waitFor(() => expect(query()).toBe(''));
});

it('goes back in the middle of a sign-in to its beginning, and not forward again', async () => {
  visit('');
  mountAuthenticator({ urlSync: true }, {
    pool: { mfa: { mode: 'optional', methods: ['EMAIL'] } }, users: [{ ...ana, mfa: ['EMAIL'] }],
  });
  await signIn();
  await screen.findByLabelText('Code');
  await waitFor(() => expect(query()).toBe('&auth=code'));
  await goBack();
  expect(await screen.findByLabelText('Password')).toBeVisible();
  await act(() => new Promise<void>((resolve) => {
    addEventListener('popstate', () => resolve(), { once: true });
    history.forward();
  }));
  await waitFor(() => expect(query()).toBe(''));
  expect(screen.getByLabelText('Password')).toBeVisible();
});

it('takes the code of an email\'s link out of the address, and into its field', async () => {
  visit('');
  const { handle, unmount } = mountAuthenticator();
  await press('Forgot your password?');
  await fill({ Email: ana.username });
  await press('Send code');
  await heading('Choose a new password');
  unmount();

  const code = handle.mailbox.code(ana.username);
  visit(`&auth=confirm-reset&user=${encodeURIComponent(ana.username)}&code=${code}`);
  const linked = mountAuthenticator({}, { users: [{ ...ana, password: 'Old-horse1' }] });
  expect(query()).toBe('');
  expect(history.state).toEqual({ router: 1 });
  await heading('Choose a new password');
  expect(await screen.findByLabelText('Code')).toHaveValue(code);
  expect(linked.container.innerHTML).not.toContain(code);
  expect(linked.handle.mailbox.list()).toEqual([]);
});

it('confirms an account by a link, when the person says so', async () => {
  const users = [{ ...ana, status: 'unconfirmed' as const }];
  visit(`&auth=confirm-sign-up&user=${encodeURIComponent(ana.username)}&code=123456`);
  const { backend } = mountAuthenticator({ urlSync: true }, { users });
  await backend.resendSignUpCode({ username: ana.username }, new AbortController().signal);
  expect(query()).toBe('&auth=confirm-sign-up');
  await heading('Confirm your account');
  await press('Confirm');
  expect(await screen.findByText('Your account is confirmed. Sign in to go on.')).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
  expect(query()).toBe('');
});

it('takes a code without an account out of the address as well, and leads nowhere', async () => {
  visit('&auth=confirm-reset&code=123456');
  mountAuthenticator();
  expect(query()).toBe('');
  await waitFor(() => expect(screen.getByLabelText('Password')).toBeVisible());
});

it('leaves alone what is another\'s in the address', async () => {
  visit('&auth=sign-in&code=abc&user=me');
  mountAuthenticator();
  await waitFor(() => expect(screen.getByLabelText('Password')).toBeVisible());
  expect(query()).toBe('&auth=sign-in&code=abc&user=me');
});

const linkTo = (username: string) => `&auth=confirm-reset&user=${username}&code=123456`;
const code = () => screen.findByLabelText('Code');

it('keeps the code of a link for the form that is seen, however late it is known who is signed in', async () => {
  visit(linkTo(ana.username));
  const backend = createMemoryAuth({ users: [ana] });
  const held = backend.handle.faults.hold('currentUser');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  mountAuthenticator({ backend });
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  vi.useRealTimers();
  await heading('Checking whether you are signed in');
  held.release();
  await heading('Choose a new password');
  expect(await code()).toHaveValue('123456');
});

it('keeps the code of a link where it could not be found out who is signed in, until it can', async () => {
  visit(linkTo(ana.username));
  const backend = createMemoryAuth({ users: [ana] });
  const mend = backend.handle.faults.fail('offline', { calls: ['currentUser'] });
  mountAuthenticator({ backend });
  await screen.findByRole('button', { name: 'Try again' });
  mend();
  await press('Try again');
  await heading('Choose a new password');
  expect(await code()).toHaveValue('123456');
});

it('fills the code of a link into no form after somebody was in', async () => {
  visit(linkTo(ana.username));
  mountAuthenticator({}, { signedIn: ana.username });
  await press('Sign out');
  await press('Forgot your password?');
  await fill({ Email: ana.username });
  await press('Send code');
  await heading('Choose a new password');
  expect(await code()).toHaveValue('');
});

it.each([
  ['its own', 'confirm-sign-up', ana.username, '123456'],
  ['another account', 'confirm-sign-up', 'ben@example.com', ''],
  ['another screen', 'confirm-reset', ana.username, ''],
] as const)('fills the code of a link for %s accordingly', async (_, shown, username, value) => {
  const backend = createMemoryAuth();
  const store = createEarlyStore({ port: backend, initialSession: null, initialScreen: shown, carry: { username } });
  const link = { screen: 'confirm-sign-up', username: ana.username, code: new Secret('123456') } as const;
  draw(
    <AuthenticatorContext value={{ backend, store, firstState: store.getState(), hosts: [], start: { led: true, link } }}>
      <CurrentScreen />
    </AuthenticatorContext>,
  );
  expect(await code()).toHaveValue(value);
});

it('fills no code of a link once its screen was left before it was seen, when another one was sent', async () => {
  visit(`&auth=confirm-sign-up&user=${encodeURIComponent(ana.username)}&code=123456`);
  const backend = createMemoryAuth({ users: [{ ...ana, status: 'unconfirmed' }] });
  const mend = backend.handle.faults.fail('offline', { calls: ['currentUser'] });
  mountAuthenticator({ backend });
  await screen.findByRole('button', { name: 'Try again' });
  mend();
  await press('Sign in instead');
  await signIn();
  await heading('Confirm your account');
  expect(await code()).toHaveValue('');
});

it('reads the plus of a name that a template wrote as it is', async () => {
  visit(linkTo('ana+news@example.com'));
  const { container } = mountAuthenticator();
  await heading('Choose a new password');
  expect(container.querySelector('[name="account"]')).toHaveValue('ana+news@example.com');
});

it.each([linkTo(ana.username), '&auth=confirm-reset&code=123456'])('tells the app\'s router that the address is rid of %s', async (link) => {
  visit(link);
  const heard: string[] = [];
  const hear = () => void heard.push(query());
  addEventListener('popstate', hear);
  onTestFinished(() => removeEventListener('popstate', hear));
  mountAuthenticator();
  await waitFor(() => expect(heard).toEqual(['']));
});

it('takes the code out once more where a router around the page puts its own address back', async () => {
  visit(linkTo(ana.username));
  const heard: string[] = [];
  function Router({ children }: { readonly children: ReactNode }) {
    const [address] = useState(location.href);
    useInsertionEffect(() => history.replaceState({ router: 2 }, '', address), [address]);
    useEffect(() => {
      const hear = () => void heard.push(query());
      addEventListener('popstate', hear);
      return () => removeEventListener('popstate', hear);
    }, []);
    return children;
  }
  render(<Router><AuthenticatorProvider backend={createMemoryAuth()}>{null}</AuthenticatorProvider></Router>);
  await waitFor(() => expect(heard).toEqual(['']));
  expect(query()).toBe('');
  expect(history.state).toEqual({ router: 2 });
});

it('leaves a screen that has no entry by the back button', async () => {
  visit('');
  const backend = createMemoryAuth({ users: [ana] });
  mountAuthenticator({ urlSync: true, backend });
  await press('Forgot your password?');
  await waitFor(() => expect(query()).toBe('&auth=forgot-password'));
  await press('Back to sign in');
  await waitFor(() => expect(query()).toBe(''));
  backend.handle.faults.fail('unknown_step', { calls: ['signIn'] });
  await signIn();
  await heading('This step isn’t supported');
  await goBack();
  expect(await screen.findByLabelText('Password')).toBeVisible();
});

it('leads nobody to a form for a new account where none is offered', async () => {
  visit('&auth=sign-up');
  mountAuthenticator({ urlSync: true, hideSignUp: true });
  await waitFor(() => expect(screen.getByLabelText('Password')).toBeVisible());
  expect(screen.queryByLabelText('Confirm password')).toBeNull();
  await waitFor(() => expect(query()).toBe(''));
});

it('is of no matter to who is signed in', async () => {
  visit(`&auth=confirm-reset&user=${encodeURIComponent(ana.username)}&code=123456`);
  mountAuthenticator({}, { signedIn: ana.username });
  await heading(/^Hello/);
  expect(query()).toBe('');
});

it('tells the routers of an app where a person is led, those behind the # as well', async () => {
  visit('');
  const heard: string[] = [];
  const hear = ({ type }: Event) => void heard.push(`${type} ${location.hash}`);
  addEventListener('popstate', hear);
  addEventListener('hashchange', hear);
  mountAuthenticator({ redirectTo: `${location.pathname}${location.search}#/inbox` });
  await signIn();
  await waitFor(() => expect(heard).toEqual(['popstate #/inbox', 'hashchange #/inbox']));
  removeEventListener('popstate', hear);
  removeEventListener('hashchange', hear);
});

/** Where the page is about to go, which a test keeps it from. */
const departures = () => {
  const heard: string[] = [];
  const keep = (event: NavigateEvent) => {
    if (new URL(event.destination.url).origin === location.origin) return;
    heard.push(event.destination.url);
    event.preventDefault();
  };
  navigation.addEventListener('navigate', keep);
  onTestFinished(() => navigation.removeEventListener('navigate', keep));
  return heard;
};

it.each([
  ['https://evil.example/in', []],
  ['//evil.example/in', []],
  ['javascript:alert(1)', []],
  ['https://app.example.com/in', ['https://app.example.com/in']],
])('leads to %s only where the app says that it may', async (redirectTo, goes) => {
  visit('');
  const heard = departures();
  const before = location.href;
  mountAuthenticator({ redirectTo, allowedRedirects: ['https://app.example.com'] });
  await signIn();
  await heading(/^Hello/);
  await waitFor(() => expect(heard).toEqual(goes));
  expect(location.href).toBe(before);
});

it.each(['https://evil.example/in', 'javascript:alert(1)'])('leads nobody to %s who comes back from an identity provider', async (returnTo) => {
  visit('');
  const heard = departures();
  const backend = createMemoryAuth({ users: [ana], signedIn: ana.username });
  const user = await backend.currentUser(new AbortController().signal);
  if (!user) throw new Error('Ana is not signed in.');
  const returned: AuthPort = {
    ...backend,
    watch: (onEvent) => {
      queueMicrotask(() => {
        for (const to of [returnTo, `${location.pathname}?place=here&back`]) onEvent({ type: 'signedIn', user, returnTo: to });
      });
      return backend.watch(onEvent);
    },
  };
  render(<StrictMode><AuthenticatorProvider backend={returned}><p>The app</p></AuthenticatorProvider></StrictMode>);
  expect(await screen.findByText('The app')).toBeVisible();
  await waitFor(() => expect(query()).toBe('&back'));
  expect(heard).toEqual([]);
});

it('shows the app nothing of an identity provider\'s answer in the address', async () => {
  visit('?code=canary&state=canary');
  const backend = createMemoryAuth();
  const seen: string[] = [];
  const App = () => {
    seen.push(location.search);
    return <p>The app</p>;
  };
  const returning: AuthPort = {
    ...backend,
    returning: () => true,
    watch: (onEvent) => {
      setTimeout(() => visit(''));
      return backend.watch(onEvent);
    },
  };
  render(<StrictMode><AuthenticatorProvider backend={returning}><App /></AuthenticatorProvider></StrictMode>);
  expect(await screen.findByText('The app')).toBeVisible();
  expect(seen.join()).not.toContain('canary');
});
