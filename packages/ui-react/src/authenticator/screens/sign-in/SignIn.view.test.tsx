import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Profiler } from 'react';
import { expect, it, vi } from 'vitest';
import { currentPasswordField, loginField } from '../../fields/sign-in-fields.ts';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { SignInView, type SignInViewProps } from './SignIn.view.tsx';

const props: SignInViewProps = {
  busy: false, error: null, fields: [loginField(['email']), currentPasswordField], username: '', tabbed: false, providers: [],
  method: 'password', onSubmit: vi.fn(), onProvider: vi.fn(), onForgotPassword: vi.fn(),
};

const filled = { Email: 'ana@example.com', Password: ' two words ' };

it('is a form that password managers know', async () => {
  const { container } = draw(<SignInView {...props} />);
  expect(container.querySelector('form')).toHaveAttribute('method', 'post');
  expect(screen.getByLabelText('Email')).toHaveAttribute('name', 'username');
  expect(screen.getByLabelText('Email')).toHaveAttribute('autocomplete', 'username');
  expect(screen.getByLabelText('Email')).toHaveAttribute('inputmode', 'email');
  for (const label of ['Email', 'Password']) {
    expect(screen.getByLabelText(label)).toHaveAttribute('autocapitalize', 'none');
    expect(screen.getByLabelText(label)).toHaveAttribute('spellcheck', 'false');
  }
  expect(screen.getByLabelText('Password')).toHaveAttribute('autocomplete', 'current-password');
  expect(screen.getByLabelText('Password')).not.toHaveAttribute('maxlength');
  expect(await violations(container)).toEqual([]);
});

it('gives what was typed, the password to the letter', async () => {
  const onSubmit = vi.fn();
  draw(<SignInView {...props} onSubmit={onSubmit} />);
  await fill(filled);
  await userEvent.keyboard('{Enter}');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ username: 'ana@example.com', password: ' two words ', others: {} });
});

it('renders nothing while a person types', async () => {
  const onRender = vi.fn();
  draw(<Profiler id="sign-in" onRender={onRender}><SignInView {...props} /></Profiler>);
  onRender.mockClear();
  await fill(filled);
  expect(onRender).not.toHaveBeenCalled();
});

it('complains only after a submit, then takes each complaint back as it is met', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(<SignInView {...props} onSubmit={onSubmit} />);
  await userEvent.type(screen.getByLabelText('Email'), 'ana');
  await userEvent.tab();
  expect(screen.getByLabelText('Email')).not.toHaveAttribute('aria-invalid');
  await press('Sign in');
  expect(screen.getByLabelText('Email')).toHaveFocus();
  expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('Enter an email like name@example.com.');
  expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Enter your password.');
  expect(await violations(container)).toEqual([]);
  await userEvent.type(screen.getByLabelText('Email'), '@example.com');
  expect(screen.getByLabelText('Email')).not.toHaveAttribute('aria-invalid');
  expect(screen.getByLabelText('Password')).toHaveAttribute('aria-invalid', 'true');
  expect(onSubmit).not.toHaveBeenCalled();
});

it('keeps the focus on its button while it works, and takes no second press', async () => {
  const onSubmit = vi.fn();
  const { rerender } = draw(<SignInView {...props} onSubmit={onSubmit} />);
  await fill(filled);
  await press('Sign in');
  rerender(<SignInView {...props} onSubmit={onSubmit} busy />);
  const button = screen.getByRole('button', { name: 'Signing in' });
  expect(button).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onSubmit).toHaveBeenCalledOnce();
  expect(screen.getByText('Signing in', { selector: '[role=status]' })).toBeInTheDocument();
});

it('says that it is still trying', () => {
  draw(<SignInView {...props} busy slow />);
  expect(screen.getByText('Still trying. This takes longer than usual.')).toBeVisible();
});

it('speaks of a failure in the region that was there before, clears the password and goes to it', async () => {
  const { rerender } = draw(<SignInView {...props} />);
  const region = screen.getByRole('alert');
  expect(region).toBeEmptyDOMElement();
  await fill(filled);
  rerender(<SignInView {...props} error={new AuthError('wrong_credentials')} />);
  expect(screen.getByRole('alert')).toBe(region);
  expect(region).toHaveTextContent('The sign-in details or the password are wrong.');
  expect(screen.getByLabelText('Email')).toHaveValue('ana@example.com');
  expect(screen.getByLabelText('Password')).toHaveValue('');
  expect(screen.getByLabelText('Password')).toHaveFocus();
});

it('says that there is no network, and keeps what was typed', async () => {
  const { rerender } = draw(<SignInView {...props} />);
  await fill(filled);
  rerender(<SignInView {...props} offline />);
  expect(screen.getByText('You’re offline. What you type here is kept.')).toBeVisible();
  expect(screen.getByLabelText('Password')).toHaveValue(' two words ');
});

it('goes through everything by the keyboard, in the order that the eye goes', async () => {
  draw(<SignInView {...props} providers={[{ name: 'Google', label: 'Google' }]} />);
  const seen: string[] = [];
  for (let stop = 0; stop < 6; stop++) {
    await userEvent.tab();
    seen.push(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '');
  }
  expect(seen).toEqual(['Continue with Google', 'username', 'password', 'Show Password', 'Forgot your password?', 'Sign in']);
});

it('gives the name typed so far to the way to a new password', async () => {
  const onForgotPassword = vi.fn();
  draw(<SignInView {...props} onForgotPassword={onForgotPassword} />);
  await fill({ Email: 'ana@example.com' });
  await press('Forgot your password?');
  expect(onForgotPassword).toHaveBeenCalledExactlyOnceWith('ana@example.com');
});

it('leads to the other ways with the name alone', async () => {
  const onOtherWays = vi.fn();
  const onSubmit = vi.fn();
  draw(<SignInView {...props} onSubmit={onSubmit} onOtherWays={onOtherWays} />);
  await press('Other ways to sign in');
  expect(screen.getByLabelText('Email')).toHaveAccessibleDescription('Enter your email.');
  expect(screen.getByLabelText('Password')).not.toHaveAttribute('aria-invalid');
  await fill({ Email: 'ana@example.com' });
  await press('Other ways to sign in');
  expect(onOtherWays).toHaveBeenCalledExactlyOnceWith('ana@example.com');
  expect(onSubmit).not.toHaveBeenCalled();
});
