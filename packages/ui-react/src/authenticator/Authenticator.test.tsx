import '@foyer/theme/styles';
import { createMemoryAuth, type MemoryAuthOptions } from '@foyer/state-machines/memory';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { expect, it } from 'vitest';
import { Authenticator } from './core-authenticator.ts';

const show = (options: MemoryAuthOptions = {}) => {
  const backend = createMemoryAuth(options);
  render(
    <StrictMode>
      <Authenticator backend={backend}>{({ signOut, user }) => <><h1>Hello {user.signInDetails?.loginId}</h1><button onClick={signOut}>Sign out</button></>}</Authenticator>
    </StrictMode>,
  );
  return backend;
};

it('signs a person in and out again', async () => {
  show({ users: [{ username: 'ana@example.com', password: 'Correct-horse1' }] });
  await userEvent.type(await screen.findByLabelText('Email'), 'ana@example.com');
  await userEvent.type(screen.getByLabelText('Password'), 'Correct-horse1');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByRole('heading', { name: 'Hello ana@example.com' })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Sign out' }));
  expect(await screen.findByLabelText('Email')).toBeVisible();
});
