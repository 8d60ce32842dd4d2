import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ana, fill, press, signIn } from '../authenticator/mount-authenticator.spec.tsx';
import { GuideApp } from './apps/guide.fixture.tsx';
import { GuardedApp, HookApp, ProviderApp } from './apps/hooks.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

const told = () => JSON.parse(screen.getByRole('status').textContent ?? '');

it('runs the app of the guide', async () => {
  mountApp(<GuideApp />, { pool: { socialProviders: ['Google', 'Facebook'] } });
  expect(await screen.findByLabelText('Email')).toBeVisible();
  await signIn();
  expect(await screen.findByRole('heading', { name: 'Hello, ana@example.com' })).toBeVisible();
  await press('Sign Out');
  expect(await screen.findByLabelText('Email')).toBeVisible();
});

it('guards by the hook, where a second provider stands within the first', async () => {
  mountApp(<ProviderApp />);
  expect(await screen.findByText('Guarded')).toBeVisible();
  await signIn();
  expect(await screen.findByText(/^In as ana@example.com/)).toBeVisible();
  expect(screen.queryByText('Guarded')).toBeNull();
});

it('guards a component by withAuthenticator and its options', async () => {
  mountApp(<GuardedApp greeting="Welcome" />);
  await fill({ Username: ana.username, Password: ana.password });
  expect(screen.queryByRole('tab')).toBeNull();
  await press('Sign in');
  expect(await screen.findByRole('heading', { name: /^Welcome/ })).toBeVisible();
});

it('takes a form of the app’s own, told field by field', async () => {
  mountApp(<HookApp />);
  await waitFor(() => expect(told().route).toBe('signIn'));
  await userEvent.type(screen.getByLabelText('username'), ana.username);
  await userEvent.type(screen.getByLabelText('password'), 'wrong');
  await press('Go');
  await waitFor(() => expect(told().error).toBe('The sign-in details or the password are wrong.'));
  await userEvent.clear(screen.getByLabelText('username'));
  await userEvent.type(screen.getByLabelText('username'), ana.username);
  await userEvent.clear(screen.getByLabelText('password'));
  await userEvent.type(screen.getByLabelText('password'), ana.password);
  await press('Go');
  await waitFor(() => expect(told().route).toBe('authenticated'));
});

it('reveals the seed of an authenticator app while its screen is up, and then alone', async () => {
  mountApp(<HookApp />, { pool: { mfa: { mode: 'required', methods: ['TOTP'] } } });
  await waitFor(() => expect(told().route).toBe('signIn'));
  expect(told().totpSecretCode).toBeNull();
  await userEvent.type(screen.getByLabelText('username'), ana.username);
  await userEvent.type(screen.getByLabelText('password'), ana.password);
  await press('Go');
  await waitFor(() => expect(told()).toMatchObject({ route: 'setupTotp', totpSecretCode: expect.stringMatching(/^[A-Z2-7]{16,}$/), copied: false }));
});

it('begins at another screen when it is initialised so', async () => {
  mountApp(<HookApp />);
  await waitFor(() => expect(told().route).toBe('signIn'));
  await press('Start at sign-up');
  await waitFor(() => expect(told()).toMatchObject({ route: 'signUp', fields: [], QRFields: null, unverifiedUserAttributes: {} }));
});
