import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { ChooseFactorView } from './ChooseFactor.view.tsx';

const props = {
  busy: false, error: null, username: 'ana@example.com', available: ['PASSWORD', 'PASSWORD_SRP', 'EMAIL_OTP', 'WEB_AUTHN'],
  onChoose: vi.fn(), onBack: vi.fn(),
} as const;

it('offers the password once, by the better of its ways', async () => {
  const onChoose = vi.fn();
  const { container } = draw(<ChooseFactorView {...props} onChoose={onChoose} />);
  expect(screen.getByText('ana@example.com')).toBeVisible();
  expect(await violations(container)).toEqual([]);
  await press('Enter your password');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith('PASSWORD_SRP');
});

it('says so where there is nothing to choose, and leads back', async () => {
  const onBack = vi.fn();
  const { container } = draw(<ChooseFactorView {...props} available={[]} onBack={onBack} />);
  expect(screen.getByText(/^There’s no way to sign in to this account here\./)).toBeVisible();
  expect(await violations(container)).toEqual([]);
  await press('Back to sign in');
  expect(onBack).toHaveBeenCalledOnce();
});

it('takes no second choice while the first is under way', async () => {
  const onChoose = vi.fn();
  draw(<ChooseFactorView {...props} busy onChoose={onChoose} />);
  await press('Use a passkey');
  expect(onChoose).not.toHaveBeenCalled();
});
