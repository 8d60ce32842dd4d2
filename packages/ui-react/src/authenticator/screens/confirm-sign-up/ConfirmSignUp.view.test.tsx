import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { codeField } from '../../fields/code-field.tsx';
import { draw, fill, press, violations } from '../../mount-authenticator.spec.tsx';
import { ConfirmSignUpView } from './ConfirmSignUp.view.tsx';

const props = {
  busy: false, error: null, fields: [codeField], username: 'bo@example.com', delivery: { medium: 'email', destination: 'b***@e***', attribute: 'email' },
  resendAt: 0, resending: false, resent: false, onSubmit: vi.fn(), onResend: vi.fn(), onBack: vi.fn(),
} as const;

it('says where the code went, and takes it with a gap in it', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(<ConfirmSignUpView {...props} onSubmit={onSubmit} />);
  expect(screen.getByText('b***@e***')).toBeVisible();
  expect(screen.getByLabelText('Code')).toHaveAttribute('autocomplete', 'one-time-code');
  expect(await violations(container)).toEqual([]);
  await fill({ Code: '123 456' });
  await press('Confirm');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ code: '123456' });
});

it('says at the code that it is wrong', () => {
  draw(<ConfirmSignUpView {...props} error={new AuthError('code_mismatch')} />);
  expect(screen.getByLabelText('Code')).toHaveAccessibleDescription(/That code isn’t right/);
  expect(screen.getByLabelText('Code')).toHaveFocus();
});

it('sends another code when that opens, and says that it was sent', async () => {
  const onResend = vi.fn();
  const { rerender } = draw(<ConfirmSignUpView {...props} resendAt={Date.now() + 29_500} onResend={onResend} />);
  await press('Send a new code in 30 seconds');
  expect(onResend).not.toHaveBeenCalled();
  rerender(<ConfirmSignUpView {...props} onResend={onResend} />);
  await press('Send a new code');
  expect(onResend).toHaveBeenCalledOnce();
  rerender(<ConfirmSignUpView {...props} resent />);
  expect(screen.getByText('We sent a new code.')).toBeInTheDocument();
});
