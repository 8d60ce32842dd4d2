import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { aliasField, attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { signUpFields } from './sign-up-fields.ts';
import { SignUpView, type SignUpViewProps } from './SignUp.view.tsx';

const policy = { minLength: 8, requireLowercase: true, requireUppercase: false, requireNumbers: true, requireSpecialCharacters: false };

const settings = {
  loginMechanisms: ['email'], signUpAttributes: [], passwordPolicy: policy, socialProviders: [], factors: [], preferredFactor: undefined,
  methods: ['PASSWORD'], preferredMethod: undefined, error: null,
} as const;

const props: SignUpViewProps = {
  busy: false, error: null, fields: [aliasField('email'), newPasswordField, confirmPasswordField, attributeField('custom:team')],
  values: { email: 'bo@example.com' }, policy, methods: ['password'], tabbed: false, providers: [], onSubmit: vi.fn(), onProvider: vi.fn(), onBack: vi.fn(),
};

const either = signUpFields({ ...settings, loginMechanisms: ['email', 'phone_number'], methods: [] });

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
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ 'email': 'bo@example.com', 'password': 'correct-horse1', 'custom:team': 'red' }), 'password');
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

it('makes an account without a password, and asks for the contact that its code goes to', async () => {
  const onSubmit = vi.fn();
  const check = vi.fn(async () => ({ password: 'Not one of our passwords.' }));
  const { container } = draw(
    <SignUpView {...props} fields={[...either, newPasswordField]} values={{}} methods={['password', 'email-code']} check={check} onSubmit={onSubmit} />,
  );
  // A plain box stands in for the field until its file is here, and would be gone while it is typed into.
  await screen.findByLabelText('Country code');
  expect(await violations(container)).toEqual([]);
  await fill({ 'Phone number (one is enough)': '2025550143' });
  await press('Create account with an email code');
  expect(screen.getByLabelText(/^Email/)).toHaveAccessibleDescription('Enter your email.');
  expect(screen.getByLabelText('Password')).not.toHaveAttribute('aria-invalid');
  await fill({ 'Phone number (one is enough)': '2025550144' });
  expect(screen.getByLabelText(/^Email/)).toHaveAccessibleDescription('Enter your email.');
  await fill({ 'Email (one is enough)': 'bo@example.com' });
  await press('Create account with an email code');
  await vi.waitFor(() => expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ email: 'bo@example.com' }), 'email-code'));
});

it('is content with an email or a phone number where either will do', async () => {
  const onSubmit = vi.fn();
  draw(<SignUpView {...props} fields={either} values={{}} onSubmit={onSubmit} />);
  await press('Create account');
  expect(screen.getByLabelText(/^Email/)).toHaveAccessibleDescription('Enter your email.');
  expect(screen.getByLabelText(/^Phone number/)).toHaveAccessibleDescription('Enter your phone number.');
  await fill({ 'Email (one is enough)': 'bo@example.com' });
  expect(screen.getByLabelText(/^Email/)).not.toHaveAttribute('aria-invalid');
  expect(screen.getByLabelText(/^Phone number/)).not.toHaveAttribute('aria-invalid');
  await press('Create account');
  expect(onSubmit).toHaveBeenCalledOnce();
});

it('leads back to the sign-in where no tab does', async () => {
  const onBack = vi.fn();
  const { rerender } = draw(<SignUpView {...props} onBack={onBack} />);
  await press('Back to sign in');
  expect(onBack).toHaveBeenCalledOnce();
  rerender(<SignUpView {...props} tabbed />);
  expect(screen.queryByRole('button', { name: 'Back to sign in' })).toBeNull();
});
