import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { aliasField, attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { SignUpView, type SignUpViewProps } from './SignUp.view.tsx';

const policy = { minLength: 8, requireLowercase: true, requireUppercase: false, requireNumbers: true, requireSpecialCharacters: false };

const props: SignUpViewProps = {
  busy: false, error: null, fields: [aliasField('email'), newPasswordField, confirmPasswordField, attributeField('custom:team')],
  values: { email: 'bo@example.com' }, policy, tabbed: false, providers: [], onSubmit: vi.fn(), onProvider: vi.fn(), onBack: vi.fn(),
};

const filled = { 'Password': 'correct-horse1', 'Confirm password': 'correct-horse1', 'Team': 'red' };

it('shows the pool’s rules before anything is typed, and holds what was typed before', async () => {
  const { container } = draw(<SignUpView {...props} />);
  expect(screen.getByText('at least 8 characters')).toBeVisible();
  expect(screen.getByText('a number')).toBeVisible();
  expect(screen.queryByText('an upper-case letter')).toBeNull();
  expect(screen.getByLabelText('Email')).toHaveValue('bo@example.com');
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'new-password');
  expect(await violations(container)).toEqual([]);
});

it('gives everything that was filled in, once both passwords are the same', async () => {
  const onSubmit = vi.fn();
  draw(<SignUpView {...props} onSubmit={onSubmit} />);
  await fill({ ...filled, 'Confirm password': 'other' });
  await press('Create account');
  expect(screen.getByLabelText('Confirm password')).toHaveAccessibleDescription('The passwords don’t match.');
  await fill(filled);
  await press('Create account');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ 'email': 'bo@example.com', 'password': 'correct-horse1', 'custom:team': 'red' }), expect.anything());
});

it('asks the app’s own check once, and sends the form when it has answered', async () => {
  const onSubmit = vi.fn();
  let answer = (_complaints: undefined) => {};
  const check = vi.fn(() => new Promise<undefined>((resolve) => {
    answer = resolve;
  }));
  draw(<SignUpView {...props} check={check} onSubmit={onSubmit} />);
  await fill(filled);
  await press('Create account');
  await press('Create account');
  expect(check).toHaveBeenCalledOnce();
  expect(onSubmit).not.toHaveBeenCalled();
  answer(undefined);
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
});

it('leads back to the sign-in where no tab does', async () => {
  const onBack = vi.fn();
  const { rerender } = draw(<SignUpView {...props} onBack={onBack} />);
  await press('Back to sign in');
  expect(onBack).toHaveBeenCalledOnce();
  rerender(<SignUpView {...props} tabbed />);
  expect(screen.queryByRole('button', { name: 'Back to sign in' })).toBeNull();
});
