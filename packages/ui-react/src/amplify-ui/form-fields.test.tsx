import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ana, fill, press } from '../authenticator/mount-authenticator.spec.tsx';
import { FormFieldsApp } from './apps/form-fields.fixture.tsx';
import { mountApp } from './mount-app.spec.tsx';

it('calls the fields of the sign-in as the app does, and fills in what it says', async () => {
  mountApp(<FormFieldsApp />);
  const email = await screen.findByLabelText('Work email');
  expect(email).toHaveAttribute('placeholder', 'Enter your work email');
  expect(email).toHaveValue('ana@example.com');
  expect(screen.getByText('Passphrase:').getBoundingClientRect().width).toBeLessThanOrEqual(1);
  expect(screen.getByLabelText('Passphrase:')).toHaveAttribute('placeholder', 'Passphrase');
});

it('draws every kind of field on the sign-up, in the order that is asked for, the zeroth first', async () => {
  const { container } = mountApp(<FormFieldsApp initialState="signUp" />);
  await screen.findByRole('radiogroup', { name: 'Plan' });
  const names = [...container.querySelectorAll('form [name]')].map((control) => control.getAttribute('name'));
  expect([...new Set(names)]).toEqual([
    'email', 'country_code', 'phone_number', 'custom:team', 'password', 'confirm_password', 'invited_by', 'plan', 'country', 'newsletter',
  ]);
  expect(screen.getByLabelText('Email')).toHaveAttribute('autocomplete', 'email');
  const codes = screen.getByLabelText('Country code');
  expect(codes).toHaveValue('+44');
  expect(await within(codes).findByRole('option', { name: 'Germany (+49)' })).toBeInTheDocument();
  expect(within(codes).queryByRole('option', { name: /\+1\b/ })).toBeNull();
  expect(screen.getByLabelText(/^Team/)).toHaveAttribute('data-team', 'yes');
  expect(screen.getByLabelText(/^Invited by/)).toHaveAttribute('readonly');
  expect(screen.getByLabelText(/^Invited by/)).toHaveValue('bo');
  expect(within(screen.getByLabelText(/^Country \(/)).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Germany', 'France']);
  expect(screen.getByRole('checkbox', { name: /^Send me news/ })).not.toBeChecked();
});

it('checks what the app asks of a field, and goes to the first that lacks it', async () => {
  mountApp(<FormFieldsApp initialState="signUp" />);
  await screen.findByRole('radiogroup', { name: 'Plan' });
  await fill({ Email: 'bo@example.com', 'Phone number': '7700900123', 'Password:': 'Correct-horse1', 'Confirm Password:': 'Correct-horse1' });
  const team = screen.getByLabelText(/^Team/);
  await userEvent.type(team, 'A');
  await press('Create account');
  expect(await screen.findByText('Use at least 2 characters.')).toBeVisible();
  expect(team).toHaveFocus();
  expect(screen.getByRole('radiogroup', { name: 'Plan' })).toHaveAccessibleDescription('Fill this in.');
  await userEvent.type(team, 'B');
  expect(screen.getByText('This isn’t in the expected form.')).toBeVisible();
  await userEvent.clear(team);
  await userEvent.type(team, 'red');
  await userEvent.click(screen.getByRole('radio', { name: 'Paid' }));
  await press('Create account');
  expect(await screen.findByRole('heading', { name: 'Confirm your account' })).toBeVisible();
});

it('calls the code of an authenticator app as the app does', async () => {
  mountApp(<FormFieldsApp />, { pool: { mfa: { mode: 'required', methods: ['TOTP'] } } });
  await fill({ 'Passphrase:': ana.password });
  await press('Sign in');
  expect(await screen.findByLabelText(/^New label/)).toHaveAttribute('placeholder', 'Enter your confirmation code');
});
