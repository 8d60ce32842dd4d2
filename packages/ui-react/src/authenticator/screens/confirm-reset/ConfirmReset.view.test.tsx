import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { confirmPasswordField, newPasswordField } from '../../fields/account-fields.ts';
import { codeField } from '../../fields/code-field.tsx';
import { draw, fill, press } from '../../mount-authenticator.spec.tsx';
import { ConfirmResetView, type ConfirmResetViewProps } from './ConfirmReset.view.tsx';

const props = {
  busy: false, error: null, fields: [codeField, newPasswordField, confirmPasswordField], username: 'ana@example.com', policy: undefined,
  resendAt: null, resending: false, resent: false, onSubmit: vi.fn(), onResend: vi.fn(), onBack: vi.fn(),
} satisfies ConfirmResetViewProps;

it('takes the code and the new password together', async () => {
  const onSubmit = vi.fn();
  draw(<ConfirmResetView {...props} onSubmit={onSubmit} />);
  await fill({ 'Code': '123456', 'Password': ' two words ', 'Confirm password': ' two words ' });
  await press('Change password');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: '123456' }));
  expect(JSON.stringify(onSubmit.mock.calls)).toContain(' two words ');
});

it('says at the code that it is too old, and goes to it', () => {
  draw(<ConfirmResetView {...props} error={new AuthError('code_expired')} />);
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/This code has expired/);
  expect(screen.getByLabelText('Code')).toHaveFocus();
});
