import { type AuthenticatorState, createEarlyStore, type ScreenEvent } from '@foyer/state-machines';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AuthenticatorContext } from './authenticator-context.ts';
import { CurrentScreen } from './CurrentScreen.tsx';
import { lazyScreens, ScreenLoadError } from './lazy-screen.tsx';
import { violations } from './mount-authenticator.spec.tsx';
import { type CardScreen, screens } from './screens.ts';

type LazyName = Exclude<CardScreen, 'sign-in'>;
type ScreenFile = Record<string, () => React.ReactNode>;

const lazyNames = (Object.keys(screens) as CardScreen[]).filter((name): name is LazyName => name !== 'sign-in');
const own = { ...screens };
afterEach(() => void Object.assign(screens, own));

/** Puts each lazy screen into a file that comes, or is lost, when the test says so. */
function lateFile() {
  let answer: { readonly resolve: (file: ScreenFile) => void; readonly reject: (cause: unknown) => void } | undefined;
  const fetchFile = vi.fn(() => new Promise<ScreenFile>((resolve, reject) => void (answer = { resolve, reject })));
  const screenOf = lazyScreens(fetchFile);
  Object.assign(screens, Object.fromEntries(lazyNames.map((name) => [name, screenOf(name)])));
  const file = Object.fromEntries(lazyNames.map((name) => [name, () => <h2>The screen {name}</h2>]));
  return {
    fetchFile,
    comes: () => act(async () => answer?.resolve(file)),
    isLost: () => act(async () => answer?.reject(new TypeError('Failed to fetch'))),
  };
}

/** The card, on machines that go where the test says. */
function enters(first: Partial<AuthenticatorState> = {}) {
  const backend = createMemoryAuth();
  let state = { ...createEarlyStore({ port: backend, initialSession: null }).getState(), ...first };
  const listeners = new Set<() => void>();
  const goesTo = (next: Partial<AuthenticatorState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const store = {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: vi.fn((event: ScreenEvent) => event.type === 'screen.show' && goesTo({ screen: event.screen })),
    can: () => true,
  };
  const handle = { backend, store, firstState: state, hosts: [], start: { led: false, link: undefined } };
  render(<StrictMode><AuthenticatorContext value={handle}><CurrentScreen /></AuthenticatorContext></StrictMode>);
  return { store, goesTo: (next: Partial<AuthenticatorState>) => act(async () => goesTo(next)) };
}

const heading = (name: string) => screen.queryByRole('heading', { name: `The screen ${name}` });

describe.each(lazyNames)('the screen %s', (name) => {
  it('is waited for where its file is late: the one before stays as busy as it was', async () => {
    const file = lateFile();
    const { goesTo } = enters({ busy: true });
    const submit = screen.getByRole('button', { name: 'Signing in' });
    await goesTo({ busy: false, screen: name });
    expect(submit).toHaveAttribute('data-busy');
    await file.comes();
    expect(heading(name)).toBeVisible();
    expect(document.querySelector('[inert]')).toBeNull();
  });

  it('is said to be lost where its file is, and is there after a press', async () => {
    const file = lateFile();
    const { goesTo } = enters();
    await goesTo({ screen: name });
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    await file.isLost();
    expect(told).toHaveBeenCalledWith(expect.stringContaining('%o'), expect.any(ScreenLoadError), expect.anything(), expect.anything());
    told.mockRestore();
    expect(screen.getByRole('alert')).toHaveTextContent('This step didn’t load. Check your connection, then try again.');
    expect(await violations(document.body)).toEqual([]);
    const retry = screen.getByRole('button', { name: 'Try again' });
    retry.focus();
    await act(async () => retry.click());
    expect(retry).toHaveAttribute('data-busy');
    expect(retry).toHaveTextContent('Loading');
    expect(screen.getByRole('alert')).toHaveTextContent('');
    await file.isLost();
    expect(screen.getByRole('alert')).toHaveTextContent('This step didn’t load.');
    expect(retry).toHaveFocus();
    await act(async () => retry.click());
    await file.comes();
    expect(heading(name)).toBeVisible();
    expect(file.fetchFile).toHaveBeenCalledTimes(3);
  });
});

describe('a tab whose screen is late', () => {
  it('is left by a press of the one before, and what was typed there is kept', async () => {
    const file = lateFile();
    const { store } = enters();
    await userEvent.type(screen.getByLabelText('Password'), 'Correct-horse1');
    await userEvent.click(screen.getByRole('tab', { name: 'Create account' }));
    expect(store.getState().screen).toBe('sign-up');
    await userEvent.click(screen.getByRole('tab', { name: 'Sign in' }));
    await file.comes();
    expect(screen.getByRole('tab', { name: 'Sign in' })).toHaveAttribute('aria-selected', 'true');
    expect(heading('sign-up')).toBeNull();
    expect(screen.getByLabelText('Password')).toHaveValue('Correct-horse1');
    expect(screen.getByLabelText('Password').closest('[inert]')).toBeNull();
  });

  it('is shown where it is pressed last', async () => {
    const file = lateFile();
    enters();
    for (const name of ['Create account', 'Sign in', 'Create account']) await userEvent.click(screen.getByRole('tab', { name }));
    await file.comes();
    expect(heading('sign-up')).toBeVisible();
  });
});

it('is each in the file that has it', async () => {
  for (const name of lazyNames) {
    await own[name].load();
    expect(own[name].isHere()).toBe(true);
  }
});
