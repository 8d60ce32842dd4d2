import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { RestoreFailedView } from './RestoreFailed.view.tsx';

it('asks again, or signs in anew', async () => {
  const calls = { onRetry: vi.fn(), onSignIn: vi.fn() };
  const { container, rerender } = draw(<RestoreFailedView busy={false} error={null} {...calls} />);
  expect(await violations(container)).toEqual([]);
  await press('Try again');
  rerender(<RestoreFailedView busy error={null} {...calls} />);
  await press('Trying again');
  expect(calls.onRetry).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'Trying again' })).toHaveFocus();
  await press('Sign in instead');
  expect(calls.onSignIn).toHaveBeenCalledOnce();
  expect(screen.getByRole('button', { name: 'Signing out' })).toHaveAttribute('aria-disabled', 'true');
  expect(screen.queryByText('Trying again')).toBeNull();
  await press('Try again');
  expect(calls.onRetry).toHaveBeenCalledOnce();
});
