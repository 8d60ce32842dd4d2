import '@foyer/theme/styles';
import { createMemoryAuth, type MemoryAuthOptions } from '@foyer/state-machines/memory';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, type ReactElement } from 'react';
import { afterEach } from 'vitest';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { Authenticator } from './core-authenticator.ts';

afterEach(cleanup);

export const ana = { username: 'ana@example.com', password: 'Correct-horse1' };

/** Puts an Authenticator on the page, on a backend in memory where Ana has an account. */
export const mountAuthenticator = (props: Partial<AuthenticatorProps> = {}, options: MemoryAuthOptions = {}) => {
  const backend = createMemoryAuth({ users: [ana], ...options });
  const view = render(
    <StrictMode>
      <Authenticator backend={backend} {...props}>
        {props.children ?? (({ signOut, user }) => (
          <main>
            <h1>Hello {user.signInDetails?.loginId}</h1>
            <button onClick={signOut}>Sign out</button>
          </main>
        ))}
      </Authenticator>
    </StrictMode>,
  );
  return { ...view, backend, handle: backend.handle };
};

/** Types into fields by their labels, as a person does. */
export const fill = async (values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) {
    const field = await screen.findByLabelText(label);
    await userEvent.clear(field);
    await userEvent.type(field, value);
  }
};

export const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

export const signIn = async (username = ana.username, password = ana.password) => {
  await fill({ Email: username, Password: password });
  await press('Sign in');
};

/** What axe finds wrong, in words. Empty is good. */
export const violations = async (element: Element) => {
  const { violations: found } = await axe.run(element, { rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** A view by itself, as a test of a view draws it. */
export const draw = (view: ReactElement) => render(view, { wrapper: StrictMode });
