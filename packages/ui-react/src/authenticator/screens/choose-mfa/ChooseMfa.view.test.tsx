import { AuthError } from '@foyer/state-machines';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { MessagesProvider } from '../../../messages/MessagesProvider.tsx';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { ChooseMfaView } from './ChooseMfa.view.tsx';

const props = { busy: false, error: null, allowed: ['SMS', 'TOTP'], setup: false, onSubmit: vi.fn(), onBack: vi.fn() } as const;

it('offers what the account has, the first of them chosen', async () => {
  const onSubmit = vi.fn();
  const { container } = draw(<ChooseMfaView {...props} onSubmit={onSubmit} />);
  expect(screen.getByRole('radio', { name: 'Text message' })).toBeChecked();
  expect(screen.queryByRole('radio', { name: 'Email' })).toBeNull();
  expect(await violations(container)).toEqual([]);
  await userEvent.click(screen.getByText('Authenticator app'));
  await press('Continue');
  expect(onSubmit).toHaveBeenCalledExactlyOnceWith({ method: 'TOTP' });
});

it('says without a network that one can go on later, not that what was typed is kept', async () => {
  const { rerender } = draw(<ChooseMfaView {...props} offline />);
  const alert = await screen.findByRole('alert');
  await waitFor(() => expect(alert).toHaveTextContent('You’re offline. You can go on once you’re connected.'));
  rerender(<ChooseMfaView {...props} error={new AuthError('offline')} />);
  expect(alert).toHaveTextContent('You’re offline. You can go on once you’re connected.');
});

it('says in an app\'s own words that there is no network', async () => {
  draw(<MessagesProvider messages={{ 'error.offline': 'No signal.' }}><ChooseMfaView {...props} error={new AuthError('offline')} /></MessagesProvider>);
  await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('No signal.'));
});

it('says that something is set up where that is so', () => {
  draw(<ChooseMfaView {...props} setup />);
  expect(screen.getByRole('heading', { name: 'Protect your account' })).toBeVisible();
});
