import { Secret } from '@foyer/state-machines';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { expect, it, vi } from 'vitest';
import { ana, draw } from './mount-authenticator.spec.tsx';
import { useAuthenticatorMachine } from './use-authenticator-machine.ts';

const backend = () => createMemoryAuth({ users: [ana] });

interface OwnFormProps {
  readonly port: ReturnType<typeof backend>;
  readonly onSignedIn?: (username: string) => void;
}

/** A sign-in that is nothing of the kit's. */
function OwnForm({ port, onSignedIn }: OwnFormProps) {
  const { state, send, actor } = useAuthenticatorMachine({ port });
  useEffect(() => actor.on('signedIn', ({ user }) => onSignedIn?.(user.signInDetails?.loginId ?? user.username)).unsubscribe, [actor, onSignedIn]);
  if (state.user) return <button onClick={() => send({ type: 'session.signOut' })}>Leave, {state.user.signInDetails?.loginId}</button>;
  const submit = (password: string) =>
    send({ type: 'credentials.submit', username: ana.username, password: new Secret(password), flow: 'USER_SRP_AUTH' });
  return (
    <>
      <p role="status">{state.busy ? 'Busy' : state.error?.code}</p>
      <button onClick={() => submit('wrong')}>Wrong</button>
      <button onClick={() => submit(ana.password)}>Right</button>
    </>
  );
}

it('signs a person in and out on a form of the app', async () => {
  const onSignedIn = vi.fn();
  draw(<OwnForm port={backend()} onSignedIn={onSignedIn} />);
  await waitFor(() => expect(screen.getByRole('status')).toBeEmptyDOMElement());
  await userEvent.click(screen.getByRole('button', { name: 'Wrong' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('wrong_credentials'));
  await userEvent.click(screen.getByRole('button', { name: 'Right' }));
  await userEvent.click(await screen.findByRole('button', { name: `Leave, ${ana.username}` }));
  expect(await screen.findByRole('button', { name: 'Right' })).toBeVisible();
  expect(onSignedIn).toHaveBeenCalledExactlyOnceWith(ana.username);
});
