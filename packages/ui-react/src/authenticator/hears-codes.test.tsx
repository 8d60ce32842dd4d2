import { screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { comes, enters, focused, listen, RULES, signsIn } from './ears.spec.ts';
import { ana, mountAuthenticator } from './mount-authenticator.spec.tsx';

const SIGNED_IN = ['in: Sign in', 'focus: Password', 'status: Signing in'];
const phone = { phone_number: '+15555550123' };

it.each([
  { mfa: 'SMS', attributes: phone, told: 'We texted a code to +*******0123.' },
  { mfa: 'EMAIL', attributes: {}, told: 'We emailed a code to a***@e***.' },
  { mfa: 'TOTP', attributes: {}, told: 'Open your authenticator app and enter the code that it shows.' },
] as const)('tells where the code of a second factor is: $mfa', async ({ mfa, attributes, told }) => {
  mountAuthenticator({}, {
    users: [{ ...ana, mfa: [mfa], attributes }], pool: { mfa: { mode: 'optional', methods: [mfa] }, deviceTracking: true },
  });
  const heard = await signsIn(ana.password);
  await comes(heard, [...SIGNED_IN, 'in: Enter your code', `focus: Code (${told})`]);
  await userEvent.keyboard('{Tab}');
  await comes(heard, ['focus: Don’t ask for a code on this device again']);
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await comes(heard, [`focus: Code (${told})`]);
  await enters('000000');
  await comes(heard, ['status: Checking the code', 'status: That code isn’t right. Check it and try again.']);
});

it('tells of a code in place of a password', async () => {
  const { handle } = mountAuthenticator({ passwordless: { preferredAuthMethod: 'EMAIL_OTP' } }, { pool: { factors: ['EMAIL_OTP'] } });
  const heard = await signsIn();
  await comes(heard, ['status: Signing in', 'in: Enter your code', 'focus: Code (We emailed a code to a***@e***.)']);
  await enters(handle.mailbox.code(ana.username));
  await comes(heard, ['status: Checking the code']);
  expect(await screen.findByRole('heading', { name: `Hello ${ana.username}` })).toBeVisible();
});

it('tells of a new account, of the rules that its password meets, and where its code is', async () => {
  const { handle } = mountAuthenticator({ initialState: 'signUp' });
  (await screen.findByLabelText('Email')).focus();
  const heard = listen();
  await userEvent.keyboard('bo@example.com{Tab}');
  await comes(heard, ['in: Create account', `focus: Password (${RULES})`]);
  await userEvent.keyboard(ana.password);
  await comes(heard, ['status: The password meets every rule.']);
  await userEvent.keyboard(`{Tab}{Tab}${ana.password}{Enter}`);
  await comes(heard, [
    'focus: Show Password', 'focus: Confirm password', 'status: Creating your account',
    'in: Confirm your account', 'focus: Code (We emailed a code to b***@e***.)',
  ]);
  await enters('000000');
  await comes(heard, ['status: Confirming', 'status: That code isn’t right. Check it and try again.']);
  await userEvent.keyboard('{Control>}a{/Control}');
  await enters(handle.mailbox.code('bo@example.com'));
  await comes(heard, ['status: Confirming']);
  expect(await screen.findByRole('heading', { name: 'Hello bo@example.com' })).toBeVisible();
});

describe('the link of an email', () => {
  let page: string;
  beforeEach(() => {
    page = location.href;
  });
  afterEach(() => history.replaceState(null, '', page));

  it('is told of: the code is in its field, and the account is confirmed', async () => {
    history.replaceState(null, '', `?auth=confirm-sign-up&user=${encodeURIComponent(ana.username)}&code=123456`);
    mountAuthenticator();
    const code = await screen.findByLabelText('Code');
    await waitFor(() => expect(code).toHaveValue('123456'));
    const heard = listen();
    code.focus();
    await userEvent.keyboard('{Enter}');
    await comes(heard, [
      'in: Confirm your account', 'focus: Code (We sent you a code.)', 'status: Confirming',
      'status: Your account is confirmed. Sign in to go on.', 'in: Sign in', 'focus: Password',
    ]);
  });
});

it('tells what else a new password is asked with, and takes both by the keyboard', async () => {
  mountAuthenticator({}, {
    users: [{ ...ana, status: 'force-change-password' }], pool: { signUpAttributes: ['email', 'family_name'] },
  });
  const heard = await signsIn(ana.password);
  await focused('New password');
  await enters('Another-horse2', '{Tab}Another-horse2');
  await focused('Family name');
  expect(heard()).toContain('focus: Family name (Fill this in.)');
  await enters('Lovelace');
  expect(await screen.findByRole('heading', { name: `Hello ${ana.username}` })).toBeVisible();
});

it('tells that a key is copied, and that it is not', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce().mockRejectedValueOnce(new Error('not allowed'));
  onTestFinished(() => write.mockRestore());
  mountAuthenticator({}, { pool: { mfa: { mode: 'required', methods: ['TOTP'] } } });
  const heard = await signsIn(ana.password);
  await focused('Code');
  heard();
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{/Shift}{Enter}');
  await comes(heard, ['focus: Open in an app on this device', 'focus: Copy key', 'status: Copied']);
  await userEvent.keyboard('{Enter}');
  await comes(heard, ['status: Copying didn’t work. Select the key and copy it.']);
  expect(write).toHaveBeenCalledTimes(2);
});

it('tells of a passkey that is made, and of one that signs in after it was turned away', async () => {
  const { handle } = mountAuthenticator({}, {
    users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['WEB_AUTHN'], preferredFactor: 'WEB_AUTHN' }, passkeys: 'cancel',
  });
  const heard = await signsIn();
  await comes(heard, ['status: Signing in', 'alert: The passkey wasn’t used. Try again, or choose another way.']);
  handle.setPasskeyBehaviour('approve');
  await userEvent.keyboard('{Enter}');
  await comes(heard, ['status: Signing in']);
  expect(await screen.findByRole('heading', { name: `Hello ${ana.username}` })).toBeVisible();
});
