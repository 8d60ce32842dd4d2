import { createMemoryAuth, type MemoryHandle } from '@foyer/state-machines/memory';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Authenticator } from '../../core-authenticator.ts';
import { ana, fill, mountAuthenticator, press } from '../../mount-authenticator.spec.tsx';

const options = { pool: { factors: ['WEB_AUTHN'] }, users: [{ ...ana, passkeys: ['Phone'] }] } as const;
const withButton = { passwordless: { preferredAuthMethod: 'WEB_AUTHN' } } as const;

const listOf = (handle: MemoryHandle, isOpen: boolean) => waitFor(() => expect(handle.isPasskeyListOpen).toBe(isOpen));
const seesApp = async () => expect(await screen.findByRole('heading', { name: `Hello ${ana.username}` })).toBeVisible();

it('signs in whoever picks a passkey under the field', async () => {
  const { handle } = mountAuthenticator({}, options);
  expect(await screen.findByLabelText('Email')).toHaveAttribute('autocomplete', 'username webauthn');
  await listOf(handle, true);
  handle.pickPasskey(ana.username);
  await seesApp();
  await listOf(handle, false);
});

it('closes the list before the dialog that the button opens: a browser has one of them', async () => {
  const { handle } = mountAuthenticator(withButton, options);
  await listOf(handle, true);
  await fill({ Email: ana.username });
  expect(handle.isPasskeyListOpen).toBe(true);
  await press('Sign in with a passkey');
  await seesApp();
  await listOf(handle, false);
});

it('closes the list that another Authenticator of the page has open', async () => {
  const backend = createMemoryAuth(options);
  render(
    <>
      <Authenticator backend={backend}><p>one</p></Authenticator>
      <Authenticator backend={backend} {...withButton}><p>two</p></Authenticator>
    </>,
  );
  await listOf(backend.handle, true);
  await waitFor(() => expect(screen.getAllByLabelText('Email')).toHaveLength(2));
  const [, field] = screen.getAllByLabelText('Email');
  expect(field).toBeVisible();
  if (field) await userEvent.type(field, ana.username);
  expect(field).toHaveValue(ana.username);
  await press('Sign in with a passkey');
  expect(await screen.findByText('two')).toBeVisible();
  expect(await screen.findByText('one')).toBeVisible();
  await listOf(backend.handle, false);
});

it('has the list on the sign-in screen alone, and while it is there', async () => {
  const { handle, unmount } = mountAuthenticator({}, options);
  await listOf(handle, true);
  await userEvent.click(screen.getByRole('tab', { name: 'Create account' }));
  await listOf(handle, false);
  expect(await screen.findByLabelText('Confirm password')).toBeVisible();
  await userEvent.click(screen.getByRole('tab', { name: 'Sign in' }));
  await listOf(handle, true);
  unmount();
  await listOf(handle, false);
});

it('says why a pick led nowhere, and keeps what was typed', async () => {
  const { handle } = mountAuthenticator({}, options);
  await fill({ Email: 'somebody else' });
  await listOf(handle, true);
  handle.faults.fail('service_unavailable', { calls: ['signIn'], times: 1 });
  handle.pickPasskey(ana.username);
  await waitFor(() => expect(screen.getByRole('alert')).not.toBeEmptyDOMElement());
  expect(screen.getByLabelText('Email')).toHaveValue('somebody else');
  await listOf(handle, true);
});
