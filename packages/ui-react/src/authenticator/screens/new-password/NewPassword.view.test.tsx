import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { attributeField, confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { NewPasswordView } from './NewPassword.view.tsx';

const policy = { minLength: 8, requireLowercase: false, requireUppercase: false, requireNumbers: false, requireSpecialCharacters: false };

it('asks for a password and for what the account lacks, and tells password managers whose it is', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(
    <NewPasswordView
      busy={false} error={null} username="ana@example.com" policy={policy} onBack={vi.fn()} onSubmit={onSubmit}
      fields={[newPasswordField, confirmPasswordField, attributeField('given_name')]}
    />,
  );
  expect(container.querySelector('input[autocomplete="username"]')).toHaveValue('ana@example.com');
  expect(screen.getByLabelText('Given name')).toHaveAttribute('autocomplete', 'given-name');
  expect(await violations(container)).toEqual([]);
  await fill({ 'Password': 'correct-horse', 'Confirm password': 'correct-horse', 'Given name': 'Ana' });
  await press('Save and continue');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ password: 'correct-horse', given_name: 'Ana' }), expect.anything());
});
