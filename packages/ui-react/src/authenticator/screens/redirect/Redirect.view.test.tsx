import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { RedirectView } from './Redirect.view.tsx';

it('says that the person is on their way, and lets them turn around', async () => {
  const onBack = vi.fn();
  const { container } = draw(<RedirectView busy error={null} onBack={onBack} />);
  expect(screen.getByRole('heading', { name: 'Signing you in' })).toBeVisible();
  expect(await violations(container)).toEqual([]);
  await press('Back to sign in');
  expect(onBack).toHaveBeenCalledOnce();
});

it('says that the provider did not let them in', () => {
  draw(<RedirectView busy={false} error={new AuthError('redirect_failed')} onBack={vi.fn()} />);
  expect(screen.getByRole('alert')).toHaveTextContent('Sign-in with that provider didn’t work.');
});

it('says without a network that there is none, and nothing of what is typed', () => {
  const { rerender } = draw(<RedirectView busy error={null} onBack={vi.fn()} />);
  rerender(<RedirectView busy error={null} offline onBack={vi.fn()} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/^You’re offline\. You can go on once you’re connected\.$/);
  rerender(<RedirectView busy={false} error={new AuthError('offline')} offline onBack={vi.fn()} />);
  expect(screen.getByRole('alert')).toHaveTextContent(/^You’re offline\. You can go on once you’re connected\.$/);
});
