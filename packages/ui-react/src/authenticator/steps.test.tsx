import { Secret } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ana, fill, mountAuthenticator, press, signIn } from './mount-authenticator.spec.tsx';
import type { ScreenProps } from './screen-props.ts';

const remember = 'Don’t ask for a code on this device again';

const hello = () => screen.findByRole('heading', { name: `Hello ${ana.username}` });

it('pairs an authenticator app under the names that the app gives', async () => {
  const given: ScreenProps['totp-setup'][] = [];
  const Mine = (props: ScreenProps['totp-setup']) => {
    given.push(props);
    return <h2>Mine</h2>;
  };
  mountAuthenticator({
    screens: { 'totp-setup': Mine }, formFields: { setupTotp: { QR: { totpIssuer: 'Acme', totpUsername: 'Ana of Acme' } } },
  }, { pool: { mfa: { mode: 'required', methods: ['TOTP'] } } });
  await signIn();
  await screen.findByRole('heading', { name: 'Mine' });
  expect(given.at(-1)).toMatchObject({ issuer: 'Acme', account: 'Ana of Acme' });
  expect(given.at(-1)?.secret).toBeInstanceOf(Secret);
});

it('asks with a new password for the attributes that lack, and sends both', async () => {
  const { backend } = mountAuthenticator({}, {
    users: [{ ...ana, status: 'force-change-password' }], pool: { signUpAttributes: ['email', 'family_name'] },
  });
  await signIn();
  await screen.findByRole('heading', { name: 'Choose a new password' });
  await fill({ 'New password': 'Another-horse2', 'Confirm password': 'Another-horse2' });
  await press('Save and continue');
  expect(screen.getByLabelText('Family name')).toHaveAccessibleDescription('Fill this in.');
  await fill({ 'Family name': 'Lovelace' });
  await press('Save and continue');
  expect(await hello()).toBeVisible();
  expect(await backend.attributes(new AbortController().signal)).toMatchObject({ family_name: 'Lovelace' });
});

const riddle = { parameters: { riddle: 'What runs at night?' }, answer: 'a dark horse' };

it('puts the app’s own question, and begins anew after a wrong answer', async () => {
  mountAuthenticator({ authFlow: 'CUSTOM_WITHOUT_SRP' }, { pool: { customChallenge: riddle } });
  await fill({ Email: ana.username });
  await press('Continue');
  expect(await screen.findByText('What runs at night?')).toBeVisible();
  await fill({ Answer: 'a fox' });
  await press('Continue');
  expect(await screen.findByText('The sign-in details or the password are wrong.')).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
  await press('Continue');
  await fill({ Answer: 'a dark horse' });
  await press('Continue');
  expect(await hello()).toBeVisible();
});

it('gives the app’s own question to a screen of the app', async () => {
  const Mine = ({ parameters, onSubmit }: ScreenProps['custom']) => (
    <button onClick={() => onSubmit({ answer: 'a dark horse' })}>{parameters['riddle']}</button>
  );
  mountAuthenticator({ authFlow: 'CUSTOM_WITHOUT_SRP', screens: { custom: Mine } }, { pool: { customChallenge: riddle } });
  await fill({ Email: ana.username });
  await press('Continue');
  await press('What runs at night?');
  expect(await hello()).toBeVisible();
});

it('offers the first factors of the account without those that the app hides', async () => {
  mountAuthenticator({ passwordless: { hiddenAuthMethods: ['WEB_AUTHN'] } }, {
    users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['EMAIL_OTP', 'WEB_AUTHN'] },
  });
  await fill({ Email: ana.username });
  await press('Continue');
  await screen.findByRole('button', { name: 'Email me a code' });
  expect(screen.queryByRole('button', { name: 'Use a passkey' })).toBeNull();
  await press('Enter your password');
  await fill({ Password: ana.password });
  await press('Sign in');
  expect(await hello()).toBeVisible();
});

it('says so where the app hides all that the account has', async () => {
  mountAuthenticator({ passwordless: { hiddenAuthMethods: ['EMAIL_OTP'] } }, {
    users: [{ username: ana.username }], pool: { factors: ['EMAIL_OTP', 'SMS_OTP'] },
  });
  await fill({ Email: ana.username });
  await press('Continue');
  expect(await screen.findByText(/^There’s no way to sign in to this account here\./)).toBeVisible();
  await press('Back to sign in');
  expect(await screen.findByLabelText('Email')).toHaveValue(ana.username);
});

it('offers no passkey in a browser that has none, and another way in its place', async () => {
  const passwordless = { preferredAuthMethod: 'WEB_AUTHN' } as const;
  mountAuthenticator({ passwordless }, {
    users: [{ ...ana, passkeys: ['Laptop'] }], pool: { factors: ['EMAIL_OTP', 'WEB_AUTHN'] }, capabilities: { passkeys: false },
  });
  await fill({ Email: ana.username });
  expect(screen.queryByRole('button', { name: 'Sign in with a passkey' })).toBeNull();
  await press('Continue');
  await screen.findByRole('button', { name: 'Email me a code' });
  expect(screen.queryByRole('button', { name: 'Use a passkey' })).toBeNull();
  await press('Enter your password');
  await fill({ Password: ana.password });
  await press('Sign in');
  expect(await hello()).toBeVisible();
});

it('asks for a passkey where that is the only way, and says what the browser cannot', async () => {
  const { handle } = mountAuthenticator({ passwordless: { hiddenAuthMethods: ['PASSWORD'] } }, {
    users: [{ username: ana.username, passkeys: ['Laptop'] }], pool: { factors: ['WEB_AUTHN'] }, capabilities: { passkeys: false },
  });
  handle.setPasskeyBehaviour('unsupported');
  await fill({ Email: ana.username });
  await press('Sign in with a passkey');
  expect(await screen.findByText('This browser can’t use passkeys. Choose another way.')).toBeVisible();
});

it('goes from a password that is preferred to the other ways with the name alone', async () => {
  const { handle } = mountAuthenticator({ passwordless: { preferredAuthMethod: 'PASSWORD' } }, { pool: { factors: ['EMAIL_OTP'] } });
  await fill({ Email: ana.username });
  await press('Other ways to sign in');
  await press('Email me a code');
  await fill({ Code: handle.mailbox.code(ana.username) });
  await press('Continue');
  expect(await hello()).toBeVisible();
});

it.each([
  { what: 'the backend says nothing of it', tracks: false, says: undefined, offered: false },
  { what: 'the app says that the pool leaves it to the person', tracks: false, says: true, offered: true },
  { what: 'the app does not want it', tracks: true, says: false, offered: false },
])('remembers a device: $what', async ({ tracks, says, offered }) => {
  mountAuthenticator({ rememberDevice: says }, {
    users: [{ ...ana, mfa: ['EMAIL'] }], pool: { mfa: { mode: 'optional', methods: ['EMAIL'] }, deviceTracking: tracks },
  });
  await signIn();
  await screen.findByLabelText('Code');
  expect(screen.queryAllByRole('checkbox', { name: remember })).toHaveLength(offered ? 1 : 0);
});

it('promises nothing of a device beside a code that stands in place of the password', async () => {
  mountAuthenticator({ passwordless: { preferredAuthMethod: 'EMAIL_OTP' } }, { pool: { factors: ['EMAIL_OTP'], deviceTracking: true } });
  await fill({ Email: ana.username });
  await press('Email me a code');
  await screen.findByLabelText('Code');
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('skips the code on a device that is to be remembered, and on no other', async () => {
  const { handle } = mountAuthenticator({}, {
    users: [{ ...ana, mfa: ['EMAIL'] }], pool: { mfa: { mode: 'optional', methods: ['EMAIL'] }, deviceTracking: true },
  });
  const answer = async (wanted: boolean) => {
    await signIn();
    await fill({ Code: handle.mailbox.code(ana.username) });
    const box = screen.getByRole('checkbox', { name: remember });
    expect(box).not.toBeChecked();
    if (wanted) box.click();
    await press('Continue');
    await hello();
    await press('Sign out');
  };
  await answer(false);
  await answer(true);
  await signIn();
  expect(await hello()).toBeVisible();
});
