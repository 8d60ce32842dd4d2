import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ana, fill, press, signIn } from '../authenticator/mount-authenticator.spec.tsx';
import { NewPasswordSlotApp, SettingsApp, staticScreens } from './apps/statics.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

it('has every screen that Amplify UI puts on its Authenticator, with its fields', () => {
  expect(staticScreens.every((Screen) => typeof Screen === 'function' && typeof Screen.FormFields === 'function')).toBe(true);
});

it('adds to the fields of a password that must be changed', async () => {
  mountApp(<NewPasswordSlotApp />, { users: [{ ...ana, status: 'force-change-password' }] });
  await signIn();
  expect(await screen.findByText('One of your own.')).toBeVisible();
  expect(screen.getByLabelText('New password')).toBeVisible();
});

it('has the settings of an account', async () => {
  mountApp(<SettingsApp />, { signedIn: ana.username });
  await fill({ 'Current password': ana.password, 'New password': 'Another-horse', 'Confirm password': 'Another-horse' });
  await press('Update it');
  expect(await screen.findByRole('button', { name: 'Delete it all' })).toBeVisible();
  expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/One number at least\.$/);
  await press('Delete it all');
  expect(screen.getByText('It is gone for ever.')).toBeVisible();
});
