import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { comes, enters, focused, listen, RULES, signsIn } from './ears.spec.ts';
import { codeField } from './fields/code-field.tsx';
import { ScreenForm, type ScreenFormProps } from './form/ScreenForm.tsx';
import { ana, draw, mountAuthenticator } from './mount-authenticator.spec.tsx';

const SIGNED_IN = ['in: Sign in', 'focus: Password', 'status: Signing in'];

it('tells of a contact that is verified, and of a wrong code for it', async () => {
  mountAuthenticator({}, { users: [{ ...ana, attributes: { email: ana.username, email_verified: 'false' } }] });
  const heard = await signsIn(ana.password);
  await comes(heard, [
    ...SIGNED_IN, 'in: Verify how to reach you',
    'of: Contact (A verified contact lets you back in when you forget your password.)', 'focus: Email (a•••@example.com)',
  ]);
  await userEvent.keyboard('{Enter}');
  await comes(heard, ['status: Sending the code', 'in: Enter your code', 'focus: Code (We emailed a code to a***@e***.)']);
  await enters('000000');
  await comes(heard, ['status: Checking the code', 'status: That code isn’t right. Check it and try again.']);
});

it('tells of a choice of how to sign in, and of a wrong password after it', async () => {
  mountAuthenticator({}, { pool: { factors: ['EMAIL_OTP'] } });
  const heard = await signsIn();
  await focused('Choose how to sign in');
  expect(heard().slice(-2)).toEqual(['in: Choose how to sign in', 'focus: Choose how to sign in']);
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, [
    'focus: Enter your password', 'status: One moment', 'in: Enter your password', `focus: Password (Signing in as ${ana.username})`,
  ]);
  await enters('Wrong-horse1');
  await comes(heard, ['status: Signing in', 'alert: The sign-in details or the password are wrong.']);
});

it('tells of a passkey that signs in, where its person turned it away', async () => {
  mountAuthenticator({}, {
    users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['WEB_AUTHN'], preferredFactor: 'WEB_AUTHN' }, passkeys: 'cancel',
  });
  const heard = await signsIn();
  await comes(heard, ['status: Signing in', 'alert: The passkey wasn’t used. Try again, or choose another way.']);
});

it('tells that a code for a new password is wrong', async () => {
  mountAuthenticator({ initialState: 'forgotPassword' });
  const heard = await signsIn();
  await focused('Code');
  heard();
  await enters('000000', 'Another-horse2', '{Tab}Another-horse2');
  // Whoever types slowly hears of the rules in between.
  await comes(() => heard().filter((said) => said !== 'status: The password meets every rule.'), [
    `focus: New password (${RULES})`, 'focus: Show New password', 'focus: Confirm password', 'status: Changing your password',
    'focus: Code (If the account exists, a code is on its way. That code isn’t right. Check it and try again.)',
  ]);
});

it('tells that it cannot be found out who is signed in, and that the next try was in vain', async () => {
  const { handle } = mountAuthenticator({}, { signedIn: ana.username });
  handle.faults.fail('service_unavailable', { calls: ['currentUser'] });
  const heard = listen();
  const complaint = 'alert: The service isn’t answering. Try again in a moment.';
  await comes(heard, ['in: We couldn’t reach the service', 'focus: We couldn’t reach the service', complaint]);
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, ['focus: Try again', 'status: Trying again', complaint]);
});

it('tells of a step that nobody knows', async () => {
  const { handle } = mountAuthenticator();
  handle.faults.fail('unknown_step', { calls: ['signIn'] });
  const heard = await signsIn(ana.password);
  await comes(heard, [...SIGNED_IN, 'in: This step isn’t supported', 'focus: This step isn’t supported']);
  await userEvent.keyboard('{Tab}{Enter}');
  await comes(heard, ['focus: Start again', 'in: Sign in', 'focus: Password']);
});

it('tells that a call takes longer than usual', async () => {
  const form: ScreenFormProps = {
    screen: 'code', heading: 'Enter your code', fields: [codeField], submitLabel: 'Continue', busyLabel: 'Checking', busy: false, error: null, onSubmit: vi.fn(),
  };
  const { rerender } = draw(<ScreenForm {...form} />);
  const heard = listen();
  rerender(<ScreenForm {...form} busy />);
  await comes(heard, ['status: Checking']);
  rerender(<ScreenForm {...form} busy slow />);
  await comes(heard, ['status: Still trying. This takes longer than usual.']);
  expect(screen.getByRole('status')).toBeVisible();
});
