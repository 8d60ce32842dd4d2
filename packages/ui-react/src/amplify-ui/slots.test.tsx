import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fill, press, signIn, violations } from '../authenticator/mount-authenticator.spec.tsx';
import { CustomSignUpApp } from './apps/custom-sign-up.fixture.tsx';
import { SlotsApp } from './apps/slots.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

it('puts the app’s headers and footers in their places, in the app’s own style', async () => {
  const { container } = mountApp(<SlotsApp />);
  const heading = await screen.findByRole('heading', { name: 'Sign in to your account', level: 3 });
  expect(heading).toBeVisible();
  expect(getComputedStyle(heading).padding).toBe('32px 0px 0px 32px');
  const logo = screen.getByAltText('The logo of the app');
  expect(getComputedStyle(logo.parentElement ?? logo)).toMatchObject({ textAlign: 'center', paddingTop: '24px' });
  expect(getComputedStyle(screen.getByText('© All Rights Reserved')).color).toBe('rgb(84, 88, 96)');
  expect(getComputedStyle(screen.getByRole('button', { name: 'Reset Password' })).fontWeight).toBe('400');
  expect(await violations(container)).toEqual([]);
});

it('leads elsewhere by the buttons of the slots', async () => {
  mountApp(<SlotsApp />);
  await press('Reset Password');
  expect(await screen.findByRole('heading', { name: 'Forgot it?', level: 3 })).toBeVisible();
  expect(screen.getByText('Footer Information')).toBeVisible();
  await press('Back to sign in');
  await userEvent.click(await screen.findByRole('tab', { name: 'Create account' }));
  expect(await screen.findByRole('heading', { name: 'Create a new account' })).toBeVisible();
  await press('Back to Sign In');
  expect(await screen.findByRole('heading', { name: 'Sign in to your account' })).toBeVisible();
});

it('has the slots of the steps', async () => {
  mountApp(<SlotsApp />, { pool: { mfa: { mode: 'required', methods: ['TOTP', 'EMAIL'] } } });
  await signIn();
  expect(await screen.findByRole('heading', { name: 'Select Desired MFA Type:' })).toBeVisible();
  expect(screen.getByText('Footer Information')).toBeVisible();
});

it('adds to the fields of the sign-up, and checks what it has added', async () => {
  const { container } = mountApp(<CustomSignUpApp />);
  await screen.findByRole('tab', { name: 'Create account', selected: true });
  await fill({ Email: 'bo@example.com', Password: 'Correct-horse1', 'Confirm password': 'Correct-horse1' });
  await press('Create account');
  expect(await screen.findByText('You must agree to the Terms and Conditions')).toBeVisible();
  const box = screen.getByRole('checkbox', { name: 'I agree with the Terms and Conditions' });
  expect(box).toHaveFocus();
  expect(await violations(container)).toEqual([]);
  await userEvent.click(box);
  await press('Create account');
  expect(await screen.findByRole('heading', { name: 'Confirm your account' })).toBeVisible();
});
