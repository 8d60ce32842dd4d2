import { AuthError } from '@foyer/state-machines';
import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { draw, press, violations } from '../../mount-authenticator.spec.tsx';
import { PasskeyPromptView } from './PasskeyPrompt.view.tsx';

const props = { busy: false, error: null, onCreate: vi.fn(), onSkip: vi.fn(), onNever: vi.fn() };

it('offers a passkey, a way on, and never to ask again', async () => {
  const calls = { onCreate: vi.fn(), onSkip: vi.fn(), onNever: vi.fn() };
  const { container } = draw(<PasskeyPromptView {...props} {...calls} />);
  expect(await violations(container)).toEqual([]);
  for (const name of ['Create a passkey', 'Not now', 'Don’t ask again']) await press(name);
  for (const call of Object.values(calls)) expect(call).toHaveBeenCalledOnce();
});

it('says that the passkey was not used, and lets the person go on', () => {
  draw(<PasskeyPromptView {...props} error={new AuthError('passkey_cancelled')} />);
  expect(screen.getByRole('alert')).toHaveTextContent('The passkey wasn’t used.');
  expect(screen.getByRole('button', { name: 'Not now' })).toBeEnabled();
});
