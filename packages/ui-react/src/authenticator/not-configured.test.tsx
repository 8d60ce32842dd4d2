import { AuthError } from '@foyer/state-machines';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { render, screen } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { Authenticator } from './core-authenticator.ts';
import './mount-authenticator.spec.tsx';

it('tells the developer once what is not configured, and goes by what an effect configures after the first render', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  const memory = createMemoryAuth({ pool: { loginMechanisms: ['email'] } });
  let configured = false;
  const backend = {
    ...memory,
    settings: () => {
      if (!configured) throw new AuthError('not_configured', { hint: '[foyer] Configure it.' });
      return memory.settings();
    },
  };
  function App() {
    useEffect(() => void (configured = true), []);
    return <Authenticator backend={backend} />;
  }
  render(<StrictMode><App /></StrictMode>);
  expect(await screen.findByLabelText('Email')).toBeVisible();
  expect(screen.queryByText('Sign-in isn’t set up for this app yet.')).toBeNull();
  await vi.waitFor(() => expect(said.mock.calls).toEqual([['not_configured: [foyer] Configure it.']]));
});
