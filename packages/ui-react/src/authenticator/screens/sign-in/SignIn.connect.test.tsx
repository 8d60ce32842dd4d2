import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ana, fill, mountAuthenticator, press, signIn } from '../../mount-authenticator.spec.tsx';

const wrong = 'The sign-in details or the password are wrong.';

/** The page without what differs between two drawings of the same: the ids that React gives. */
const page = (container: Element) => container.innerHTML.replace(/_r_\w+_/g, 'id').replace(/value="[^"]*"/g, '');

it('shows the same page for a wrong password and for an unknown name', async () => {
  const first = mountAuthenticator();
  await signIn(ana.username, 'wrong');
  expect(await screen.findByText(wrong)).toBeVisible();
  const known = page(first.container);
  first.unmount();
  const second = mountAuthenticator();
  await signIn('nobody@example.com', 'wrong');
  expect(await screen.findByText(wrong)).toBeVisible();
  expect(page(second.container)).toBe(known);
});

it('keeps what was typed through a lost connection, and goes on after it', async () => {
  const { handle } = mountAuthenticator();
  await screen.findByLabelText('Email');
  handle.faults.setOffline(true);
  await signIn();
  expect(await screen.findByText('You’re offline. What you typed is kept; try again once you’re connected.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue(ana.password);
  handle.faults.setOffline(false);
  await press('Sign in');
  expect(await screen.findByRole('heading', { name: /^Hello/ })).toBeVisible();
});

it('moves focus into the next screen, and on the first one leaves it where it is', async () => {
  mountAuthenticator();
  await waitFor(() => expect(screen.getByLabelText('Email')).toBeVisible());
  expect(document.body).toHaveFocus();
  await press('Forgot your password?');
  await screen.findByRole('heading', { name: 'Reset your password' });
  await waitFor(() => expect(screen.getByLabelText('Email')).toHaveFocus());
  await press('Back to sign in');
  expect(await screen.findByLabelText('Password')).toBeVisible();
  await waitFor(() => expect(screen.getByLabelText('Email')).toHaveFocus());
});

it('carries the name to the other tab, which keeps the focus', async () => {
  mountAuthenticator();
  await fill({ Email: 'bo@example.com' });
  await userEvent.click(screen.getByRole('tab', { name: 'Create account' }));
  expect(await screen.findByLabelText('Confirm password')).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveValue('bo@example.com');
  expect(screen.getByRole('tab', { name: 'Create account' })).toHaveFocus();
});

it('asks for a code instead of a password where the pool prefers one', async () => {
  const { handle } = mountAuthenticator({}, { pool: { factors: ['EMAIL_OTP'], preferredFactor: 'EMAIL_OTP' } });
  await fill({ Email: ana.username });
  expect(screen.queryByLabelText('Password')).toBeNull();
  await press('Email me a code');
  await fill({ Code: handle.mailbox.code(ana.username) });
  await press('Continue');
  expect(await screen.findByRole('heading', { name: /^Hello/ })).toBeVisible();
});

it('leads a person whose account is not confirmed to its code', async () => {
  const { handle } = mountAuthenticator({}, { users: [{ ...ana, status: 'unconfirmed' }] });
  await signIn();
  expect(await screen.findByRole('heading', { name: 'Confirm your account' })).toBeVisible();
  await waitFor(() => expect(handle.mailbox.list(ana.username)).not.toHaveLength(0));
});

it('takes an email or a phone number in one field where people sign in by either', async () => {
  const users = [{ ...ana, attributes: { phone_number: '+12025550143' } }];
  const { container, unmount } = mountAuthenticator({}, { users, pool: { loginMechanisms: ['email', 'phone_number'] } });
  await fill({ 'Email or phone number': 'ana', Password: ana.password });
  await press('Sign in');
  expect(screen.getByLabelText('Email or phone number')).toHaveAccessibleDescription('Enter an email like name@example.com, or a phone number in digits.');
  expect(container.querySelector('[name=username]')).toHaveAttribute('autocomplete', 'username');
  await fill({ 'Email or phone number': '202 555 0143' });
  await press('Sign in');
  expect(await screen.findByRole('heading', { name: 'Hello +12025550143' })).toBeVisible();
  unmount();

  mountAuthenticator({}, { users, pool: { loginMechanisms: ['phone_number', 'email'] } });
  await fill({ 'Email or phone number': ana.username, Password: ana.password });
  await press('Sign in');
  expect(await screen.findByRole('heading', { name: `Hello ${ana.username}` })).toBeVisible();
});
