import { createMemoryAuth } from '@foyer/state-machines/memory';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { Authenticator } from './core-authenticator.ts';
import { ana, fill, press } from './mount-authenticator.spec.tsx';

/** Draws the form, and answers with what gives it other props. */
async function mount(props: Partial<AuthenticatorProps>) {
  const backend = createMemoryAuth({ users: [ana], pool: { socialProviders: ['google', 'facebook'] } });
  const draw = (given: Partial<AuthenticatorProps>) => <Authenticator backend={backend} {...given} />;
  const { rerender, container } = render(draw(props));
  await screen.findByLabelText('Email');
  const box = () => container.ownerDocument.querySelector('[data-foyer-part="authenticator"]');
  return { box, change: (given: Partial<AuthenticatorProps>) => rerender(draw({ ...props, ...given })) };
}

it('joins an app’s class to its own, and takes another', async () => {
  const { box, change } = await mount({});
  const own = [...(box()?.classList ?? [])];
  change({ className: 'mine' });
  expect([...(box()?.classList ?? [])]).toEqual([...own, 'mine']);
  change({ className: 'other' });
  expect([...(box()?.classList ?? [])]).toEqual([...own, 'other']);
});

it('takes other fields, texts, rules, slots and providers while a person types, and keeps what is typed', async () => {
  const { change } = await mount({ initialState: 'signUp' });
  await screen.findByLabelText('Confirm password');
  await fill({ Email: 'kit@example.com' });

  change({ signUpAttributes: ['nickname'] });
  expect(await screen.findByLabelText('Nickname')).toBeVisible();
  change({ formFields: { signUp: { email: { label: 'Work email' } } } });
  expect(await screen.findByLabelText('Work email')).toHaveValue('kit@example.com');
  change({ passwordSettings: { minLength: 23 } });
  expect(await screen.findByText(/23/)).toBeVisible();
  change({ components: { SignUp: { Header: () => <p>Join us</p> } } });
  expect(await screen.findByText('Join us')).toBeVisible();
  expect(screen.getByRole('button', { name: /Facebook/ })).toBeVisible();
  change({ socialProviders: ['google'] });
  await waitFor(() => expect(screen.queryByRole('button', { name: /Facebook/ })).toBeNull());
  expect(screen.getByRole('button', { name: /Google/ })).toBeVisible();
  expect(screen.getByLabelText('Email')).toHaveValue('kit@example.com');
});

it('becomes a dialog', async () => {
  // A developer may be told that it costs what was typed: once for the page, and from when the file of that is here.
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => said.mockRestore());
  await import('./tell-mistakes.ts');
  const { change } = await mount({});
  expect(screen.queryByRole('dialog')).toBeNull();
  change({ variation: 'modal' });
  expect(await screen.findByRole('dialog')).toBeVisible();
  change({ variation: 'default' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await screen.findByLabelText('Email')).toBeVisible();
});

it('leaves the form for a new account once none may be made', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  function App() {
    const [isClosed, setClosed] = useState(false);
    return (
      <>
        <Authenticator backend={backend} hideSignUp={isClosed} />
        <button onClick={() => setClosed(true)}>Take no more accounts</button>
      </>
    );
  }
  render(<App />);
  await userEvent.click(await screen.findByRole('tab', { name: 'Create account' }));
  await fill({ 'Email': 'kit@example.com', 'Confirm password': ana.password });
  await press('Take no more accounts');
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(screen.queryByLabelText('Confirm password')).toBeNull();
  expect(screen.getByLabelText('Password')).toHaveValue('');
});

it('begins with a new account where the app says so, though no tab leads there', async () => {
  await mount({ initialState: 'signUp', hideSignUp: true });
  expect(await screen.findByLabelText('Confirm password')).toBeVisible();
});
