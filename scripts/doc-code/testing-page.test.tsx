// @vitest-environment jsdom
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { Authenticator } from '@foyer/ui-react';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';

afterEach(cleanup);

const ada = { username: 'ada@example.com', password: 'Analytical-1' };

test('a person signs in and sees the app', async () => {
  const backend = createMemoryAuth({ users: [ada] });
  render(<Authenticator backend={backend} loginMechanisms={['email']}>Welcome</Authenticator>);
  await userEvent.type(await screen.findByLabelText('Email'), ada.username);
  await userEvent.type(screen.getByLabelText('Password'), ada.password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(await screen.findByText('Welcome')).toBeDefined();
});

test('somebody is signed in already', async () => {
  const backend = createMemoryAuth({ users: [ada], signedIn: ada.username });
  render(<Authenticator backend={backend}>Welcome</Authenticator>);
  expect(await screen.findByText('Welcome')).toBeDefined();
});
