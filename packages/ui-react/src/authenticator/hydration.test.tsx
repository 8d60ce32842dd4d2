import { createMemoryAuth } from '@foyer/state-machines/memory';
import { render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { Authenticator } from './core-authenticator.ts';
import { ana } from './mount-authenticator.spec.tsx';

const hydrate = (props: Partial<AuthenticatorProps>) => {
  const page = <StrictMode><Authenticator backend={createMemoryAuth({ users: [ana] })} {...props}>the app</Authenticator></StrictMode>;
  const container = document.createElement('div');
  container.append(document.createRange().createContextualFragment(renderToString(page)));
  document.body.append(container);
  const field = container.querySelector('input');
  const onRecoverableError = vi.fn();
  render(page, { container, hydrate: true, onRecoverableError });
  return { container, field, onRecoverableError };
};

it.each([
  ['it is not known who is signed in', {}],
  ['nobody is signed in', { initialSession: null }],
  ['social providers and a phone number are asked for', { initialSession: null, socialProviders: ['google'], loginMechanisms: ['phone_number'] }],
  ['it is a dialog', { initialSession: null, variation: 'modal' }],
] satisfies [string, Partial<AuthenticatorProps>][])('takes over the form of the server as it is, where %s', async (_, props) => {
  const { container, field, onRecoverableError } = hydrate(props);
  await waitFor(() => expect(container.querySelector('form')).toBeVisible());
  if (!('loginMechanisms' in props)) expect(container.querySelector('input')).toBe(field);
  expect(onRecoverableError).not.toHaveBeenCalled();
});

it('takes over the app of a person whom the page knows', () => {
  const { onRecoverableError } = hydrate({ initialSession: { userId: '1', username: 'ana' } });
  expect(screen.getByText('the app')).toBeVisible();
  expect(onRecoverableError).not.toHaveBeenCalled();
});

it('takes over the form of the server, and then goes where the link of an email leads', async () => {
  const page = location.href;
  onTestFinished(() => history.replaceState(null, '', page));
  history.replaceState(null, '', `?auth=confirm-reset&user=${encodeURIComponent(ana.username)}&code=123456`);
  const { onRecoverableError } = hydrate({ initialSession: null });
  expect(location.search).toBe('');
  expect(await screen.findByRole('heading', { name: 'Choose a new password' })).toBeVisible();
  expect(await screen.findByLabelText('Code')).toHaveValue('123456');
  expect(onRecoverableError).not.toHaveBeenCalled();
});
