import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { currentPasswordField } from '../../fields/sign-in-fields.ts';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { PasswordView, type PasswordViewProps } from './Password.view.tsx';

const props: PasswordViewProps = {
  busy: false, error: null, fields: [currentPasswordField], username: 'ana@example.com', onSubmit: vi.fn(), onBack: vi.fn(),
};

it('is a form that password managers know, and says whose password it asks for', async () => {
  const { container } = draw(<PasswordView {...props} />);
  expect(screen.getByText('ana@example.com')).toBeVisible();
  expect(container.querySelector('form')).toHaveAttribute('method', 'post');
  const account = container.querySelector('input[autocomplete="username"]');
  expect(account).toHaveValue('ana@example.com');
  expect(account).toHaveAttribute('readonly');
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  expect(await violations(container)).toEqual([]);
});

it('gives the password to the letter, and none at all is asked for', async () => {
  const onSubmit = vi.fn();
  draw(<PasswordView {...props} onSubmit={onSubmit} />);
  await press('Sign in');
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Signing in as ana@example.com Enter your password.');
  expect(screen.getByLabelText('Password')).toHaveFocus();
  await fill({ Password: ' two words ' });
  await press('Sign in');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ password: ' two words ' });
});

it('takes a wrong password away, and leaves one that was not looked at', async () => {
  const { rerender } = draw(<PasswordView {...props} />);
  await fill({ Password: 'Wrong-horse1' });
  rerender(<PasswordView {...props} error={new AuthError('throttled')} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Too many requests.');
  expect(screen.getByLabelText('Password')).toHaveValue('Wrong-horse1');
  rerender(<PasswordView {...props} error={new AuthError('wrong_credentials')} />);
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

it('leads back', async () => {
  const onBack = vi.fn();
  draw(<PasswordView {...props} onBack={onBack} />);
  await press('Back to sign in');
  expect(onBack).toHaveBeenCalledOnce();
});
