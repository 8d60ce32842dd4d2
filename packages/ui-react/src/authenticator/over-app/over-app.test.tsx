import { createMemoryAuth } from '@foyer/state-machines/memory';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useAuthenticatorHandle, useAuthenticatorState } from '../authenticator-context.ts';
import { AuthenticatorProvider } from '../AuthenticatorProvider.tsx';
import { press } from '../mount-authenticator.spec.tsx';

function App() {
  const { store } = useAuthenticatorHandle();
  const { status } = useAuthenticatorState((state) => ({ status: state.status }));
  return <button onClick={() => store.send({ type: 'reauthentication.request' })}>{status}</button>;
}

it('asks nothing over an app whose session cannot be watched any more', async () => {
  const backend = createMemoryAuth();
  const watch = vi.fn<typeof backend.watch>(() => { throw new Error('The channel is gone.'); }).mockImplementationOnce(backend.watch);
  render(
    <AuthenticatorProvider backend={{ ...backend, watch }} initialSession={{ userId: '1', username: 'ana' }}><App /></AuthenticatorProvider>,
  );
  await press('signedIn');
  expect(await screen.findByText('restoreFailed')).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
});
