import '@foyer/theme/styles';
import { Secret } from '@foyer/state-machines';
import { createMemoryAuth, type MemoryAuthOptions } from '@foyer/state-machines/memory';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode, type ReactElement } from 'react';
import { expect, it, vi } from 'vitest';
import { Authenticator } from '../authenticator/core-authenticator.ts';
import { ana, fill, press, violations } from '../authenticator/mount-authenticator.spec.tsx';
import { ChangePassword } from './ChangePassword.tsx';
import { DeleteUser, type WarningViewProps } from './DeleteUser.tsx';
import type { AccountFieldProps } from './own-field.tsx';

const mount = (child: ReactElement, options: MemoryAuthOptions = {}) => {
  const backend = createMemoryAuth({ users: [ana], signedIn: ana.username, ...options });
  const view = render(<StrictMode><Authenticator backend={backend}>{child}</Authenticator></StrictMode>);
  return { ...view, backend, handle: backend.handle };
};

const passwords = { 'Current password': ana.password, 'New password': 'Another-horse2', 'Confirm password': 'Another-horse2' };

it('changes the password, says so, and begins anew', async () => {
  const onSuccess = vi.fn();
  const { container, handle } = mount(<ChangePassword onSuccess={onSuccess} />);
  await fill(passwords);
  expect(screen.getByLabelText('Current password')).toHaveAttribute('autocomplete', 'current-password');
  expect(screen.getByLabelText('New password')).toHaveAttribute('autocomplete', 'new-password');
  await press('Change password');
  const news = await screen.findByText('Your password is changed.');
  expect(news.closest('[role=status]')).toHaveFocus();
  for (const label of Object.keys(passwords)) expect(screen.getByLabelText(label)).toHaveValue('');
  expect(onSuccess).toHaveBeenCalledOnce();
  expect(await violations(container)).toEqual([]);
  await handle.openTab().signOut({ everywhere: false }, new AbortController().signal);
  await fill({ Email: ana.username, Password: 'Another-horse2' });
  await press('Sign in');
  expect(await screen.findByRole('form', { name: 'Change password' })).toBeVisible();
});

it('says at its field that the current password is wrong, and keeps the new one', async () => {
  const onError = vi.fn();
  mount(<ChangePassword onError={onError} />);
  await fill({ ...passwords, 'Current password': 'wrong' });
  await press('Change password');
  await waitFor(() => expect(screen.getByLabelText('Current password')).toHaveAccessibleDescription('That isn’t your current password.'));
  expect(screen.getByLabelText('Current password')).toHaveFocus();
  expect(screen.getByLabelText('New password')).toHaveValue('Another-horse2');
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'wrong_credentials' }));
});

it('checks the pool’s rules before it asks, and swallows a second press while it does', async () => {
  const { handle } = mount(<ChangePassword />);
  await fill({ ...passwords, 'New password': 'short', 'Confirm password': 'other' });
  await press('Change password');
  expect(await screen.findByText('The passwords don’t match.')).toBeVisible();
  expect(screen.getByLabelText('New password')).toHaveFocus();
  await fill(passwords);
  const hold = handle.faults.hold('changePassword');
  await press('Change password');
  const button = screen.getByRole('button', { name: 'Change password' });
  await waitFor(() => expect(button.ariaDescription).toBe('Changing your password'));
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  hold.release();
  expect(await screen.findByText('Your password is changed.')).toBeVisible();
});

const Again = ({ name, label, fieldValidationErrors }: AccountFieldProps) => (
  <p><label>Again: {label}<input type="password" name={name} /></label>{fieldValidationErrors.join()}</p>
);

it('takes rules and fields of the app’s own', async () => {
  mount(
    <ChangePassword
      validators={[{ validationMode: 'onBlur', validator: (value) => value.includes('7'), message: 'A seven.' }]}
      displayText={{ updatePasswordButtonText: 'Save' }}
      components={{ ConfirmPasswordField: Again }}
    />,
  );
  await fill({ 'Current password': ana.password, 'New password': 'Another-horse2' });
  await press('Save');
  await waitFor(() => expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/A seven\.$/));
  await fill({ 'New password': 'Another-horse7', 'Again: Confirm password': 'Another-horse7' });
  await press('Save');
  expect(await screen.findByText('Your password is changed.')).toBeVisible();
});

it('deletes the account once that is confirmed, and nobody is signed in any more', async () => {
  const onSuccess = vi.fn();
  const { container, backend } = mount(<DeleteUser onSuccess={onSuccess} />);
  await press('Delete account');
  expect(screen.getByRole('button', { name: 'Keep my account' })).toHaveFocus();
  expect(await violations(container)).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Delete account' })).toHaveFocus());
  await press('Delete account');
  await press('Delete my account');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
  expect(onSuccess).toHaveBeenCalledOnce();
  expect(await backend.currentUser(new AbortController().signal)).toBeNull();
});

it('keeps the account where its deletion fails, and says why', async () => {
  const onError = vi.fn();
  const { handle } = mount(<DeleteUser onError={onError} />);
  await press('Delete account');
  handle.faults.setOffline(true);
  await press('Delete my account');
  expect(await screen.findByText(/^You’re offline/)).toBeVisible();
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'offline' }));
  handle.faults.setOffline(false);
  await press('Delete my account');
  expect(await screen.findByRole('button', { name: 'Sign in' })).toBeVisible();
});

const OwnWarning = ({ onConfirm, displayText }: WarningViewProps) => <button onClick={onConfirm}>{displayText.warningText} Yes.</button>;

it('deletes in the app’s own way, with a warning of its own', async () => {
  const handleDelete = vi.fn();
  const { backend } = mount(
    <DeleteUser
      handleDelete={handleDelete}
      components={{ WarningView: OwnWarning }}
      displayText={{ warningText: 'Gone for ever.' }}
    />,
  );
  await press('Delete account');
  await press('Gone for ever. Yes.');
  await waitFor(() => expect(handleDelete).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ username: expect.any(String) })));
  expect(await backend.currentUser(new AbortController().signal)).not.toBeNull();
});

it('draws nothing while nobody is signed in, and needs no Authenticator', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  const { container } = render(<ChangePassword backend={backend} />);
  await waitFor(() => expect(container).toBeEmptyDOMElement());
  await backend.handle.openTab().signIn({ username: ana.username, password: new Secret(ana.password) }, new AbortController().signal);
  expect(await screen.findByLabelText('Current password')).toBeVisible();
});

it('says what is missing where it has no backend', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  expect(() => render(<DeleteUser />)).toThrow('[foyer] AccountSettings has no backend');
});
