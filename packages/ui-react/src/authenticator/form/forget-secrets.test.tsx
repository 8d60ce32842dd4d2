import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { ana, fill, mountAuthenticator, press, signIn } from '../mount-authenticator.spec.tsx';
import { screens } from '../screens.ts';

/** The browser brings the page back: as it was left, or loaded anew. */
const comesBack = (persisted: boolean) => fireEvent(window, new PageTransitionEvent('pageshow', { persisted }));

it('forgets a password in a page that comes back as it was left, shown or not, and keeps the name', async () => {
  mountAuthenticator();
  await screens['sign-up'].load();
  await fill({ Email: ana.username, Password: ana.password });
  comesBack(false);
  expect(screen.getByLabelText('Password')).toHaveValue(ana.password);
  comesBack(true);
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(screen.getByLabelText('Email')).toHaveValue(ana.username);
  await fill({ Password: ana.password });
  await press('Show Password');
  comesBack(true);
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

it('forgets a code, and a new password with how far it met the rules', async () => {
  const { container } = mountAuthenticator();
  await press('Forgot your password?');
  await fill({ Email: ana.username });
  await press('Send code');
  await fill({ 'Code': '123456', 'New password': 'Correct-horse2', 'Confirm password': 'Correct-horse2' });
  expect(container.querySelector('li[data-met]')).not.toBeNull();
  comesBack(true);
  for (const label of ['Code', 'New password', 'Confirm password']) expect(screen.getByLabelText(label)).toHaveValue('');
  expect(container.querySelector('li[data-met]')).toBeNull();
});

it('forgets a password in a field that the app itself controls', async () => {
  const FormFields = () => {
    const [pin, setPin] = useState('');
    return <><input type="password" aria-label="Pin" value={pin} onChange={({ target }) => setPin(target.value)} /><output>{pin.length} digits</output></>;
  };
  mountAuthenticator({ components: { SignIn: { FormFields } } });
  await screens['sign-up'].load();
  await fill({ Pin: '1234' });
  expect(screen.getByText('4 digits')).toBeVisible();
  comesBack(true);
  expect(screen.getByText('0 digits')).toBeVisible();
  expect(screen.getByLabelText('Pin')).toHaveValue('');
});

it('leaves the set-up of an authenticator app, whose key is on the screen', async () => {
  const { container } = mountAuthenticator({}, {
    pool: { mfa: { mode: 'required', methods: ['TOTP'] } }, users: [ana],
  });
  await signIn();
  await waitFor(() => expect(container.querySelector('[data-foyer-part="totp-setup.key"]')).toBeVisible());
  comesBack(false);
  expect(container.querySelector('[data-foyer-part="totp-setup.key"]')).toBeVisible();
  comesBack(true);
  expect(await screen.findByLabelText('Password')).toHaveValue('');
  expect(container.querySelector('[data-foyer-part="totp-setup.key"]')).toBeNull();
});
