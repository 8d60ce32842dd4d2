import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { loginField } from '../../fields/sign-in-fields.ts';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { ForgotPasswordView } from './ForgotPassword.view.tsx';

const props = { busy: false, error: null, fields: [loginField(['email'])], username: 'ana@example.com', onSubmit: vi.fn(), onBack: vi.fn() };

it('asks for the account that was named before, and tells nobody whether it exists', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(<ForgotPasswordView {...props} onSubmit={onSubmit} />);
  expect(screen.getByText('Tell us which account it is. If it exists, we send it a code.')).toBeVisible();
  await press('Send code');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ username: 'ana@example.com' });
  expect(await violations(container)).toEqual([]);
});

it('lets go of a call that is under way', async () => {
  const onBack = vi.fn();
  draw(<ForgotPasswordView {...props} busy onBack={onBack} />);
  await press('Back to sign in');
  expect(onBack).toHaveBeenCalledOnce();
});
