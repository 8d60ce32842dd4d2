import '@foyer/theme/styles';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Amplify } from 'aws-amplify';
import { StrictMode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fill, press } from '../authenticator/mount-authenticator.spec.tsx';
import { asked, services, ServicesApp } from './apps/services.fixture.tsx';

const draw = (given = services) => render(<ServicesApp services={given} />, { wrapper: StrictMode });

beforeEach(() => {
  Amplify.configure({ Auth: { Cognito: { userPoolId: 'eu-west-1_aaaaaaaaa', userPoolClientId: 'aaaa', loginWith: { email: true } } } });
  asked.length = 0;
});
afterEach(cleanup);

it('signs up by the app’s own services, with inputs in the shape of aws-amplify', async () => {
  draw();
  await userEvent.click(await screen.findByRole('tab', { name: 'Create account' }));
  await screen.findByRole('tab', { name: 'Create account', selected: true });
  await fill({ Email: 'bo@example.com', Password: 'Correct-horse1', 'Confirm password': 'Correct-horse1' });
  await press('Create account');
  await fill({ Code: '123456' });
  await press('Confirm');
  expect(await screen.findByText('Your account is confirmed. Sign in to go on.')).toBeVisible();
  expect(asked).toEqual([
    ['handleSignUp', {
      username: 'bo@example.com', password: 'Correct-horse1',
      options: { userAttributes: { email: 'bo@example.com' }, autoSignIn: true },
    }],
    ['handleConfirmSignUp', { username: 'bo@example.com', confirmationCode: '123456' }],
  ]);
});

it('recovers by the app’s own services', async () => {
  draw();
  await fill({ Email: 'ana@example.com' });
  await press('Forgot your password?');
  await press('Send code');
  await fill({ Code: '123456', 'New password': 'Another-horse2', 'Confirm password': 'Another-horse2' });
  await press('Change password');
  expect(await screen.findByText('Your password is changed. Sign in with the new one.')).toBeVisible();
  expect(asked).toEqual([
    ['handleForgotPassword', { username: 'ana@example.com' }],
    ['handleForgotPasswordSubmit', { username: 'ana@example.com', confirmationCode: '123456', newPassword: 'Another-horse2' }],
  ]);
});

it('shows complaints of the app’s own check, also one that belongs to no field', async () => {
  draw();
  await userEvent.click(await screen.findByRole('tab', { name: 'Create account' }));
  await screen.findByRole('tab', { name: 'Create account', selected: true });
  await fill({ Email: 'no@example.com', Password: 'Correct-horse1', 'Confirm password': 'Correct-horse1' });
  await press('Create account');
  expect(await screen.findByText('Not this one.')).toBeVisible();
  expect(screen.getByText('Ask reception for an account.').closest('[role=alert]')).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveFocus();
  expect(asked).toEqual([]);
});

it('knows an error by its name, and shows the words of a plain one', async () => {
  const { rerender } = draw();
  await fill({ Email: 'ana@example.com', Password: 'wrong' });
  await press('Sign in');
  expect(await screen.findByText('The sign-in details or the password are wrong.')).toBeVisible();
  const closed = async () => { throw new Error('We are closed until Monday.'); };
  rerender(<ServicesApp services={{ ...services, handleSignIn: closed }} />);
  await fill({ Password: 'right' });
  await press('Sign in');
  expect(await screen.findByText('We are closed until Monday.')).toBeVisible();
});

it('signs in by the app’s own services', async () => {
  draw();
  await fill({ Email: 'ana@example.com', Password: 'right' });
  await press('Sign in');
  await fill({ Code: '123456' });
  await press('Continue');
  expect(await screen.findByRole('heading', { name: 'Hello, ana@example.com' })).toBeVisible();
  expect(asked).toEqual([
    ['handleSignIn', { username: 'ana@example.com', password: 'right', options: { authFlowType: 'USER_SRP_AUTH' } }],
    ['handleConfirmSignIn', { challengeResponse: '123456' }],
  ]);
});
