import { AuthError, createEarlyStore } from '@foyer/state-machines';
import type { AmplifyServices } from '@foyer/state-machines/amplify';
import { createMemoryAuth } from '@foyer/state-machines/memory';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi, type MockInstance } from 'vitest';
import type { AuthenticatorProps } from './Authenticator.tsx';
import { Authenticator } from './core-authenticator.ts';
import { ana, mountAuthenticator, signIn } from './mount-authenticator.spec.tsx';
import { lacksStyles, tellMistakes } from './tell-mistakes.ts';

let said: MockInstance<typeof console.error>;
beforeEach(() => {
  said = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => said.mockRestore());

const sentences = () => said.mock.calls.map(([sentence]) => String(sentence));

/** Props as an app without types may write them. */
const untyped = (json: string): AuthenticatorProps => JSON.parse(json);

it.each([
  ['initialState', 'login', /`initialState` does not know login.*use signIn, signUp, forgotPassword\.$/],
  ['formFields', { signin: {} }, /`formFields` does not know signin.*use signIn, signUp,/],
  ['components', { Login: {} }, /`components` does not know Login.*use Header, Footer,/],
  ['screens', { signIn: null }, /`screens` does not know signIn.*use sign-in, sign-up,/],
  ['loginMechanisms', ['email', 'mail'], /`loginMechanisms` does not know mail,.*use email, phone_number, username\.$/],
  ['passwordless', { preferredAuthmethod: 'EMAIL_OTP' }, /`passwordless` does not know preferredAuthmethod,.*use hiddenAuthMethods, preferredAuthMethod, /],
  ['services', { handleSignin: null }, /`services` does not know handleSignin,.*handleSignIn, /],
  ['socialProviders', ['google', { name: 'Okta' }], /no button is shown for google, Okta of `socialProviders`.*externalProviders/],
])('a developer is told what %s does not know, once', async (prop, value, sentence) => {
  const backend = createMemoryAuth();
  const unable = { ...backend, capabilities: { ...backend.capabilities, redirect: false } };
  mountAuthenticator({ backend: unable, ...untyped(JSON.stringify({ [prop]: value })) });
  await vi.waitFor(() => expect(sentences()).toEqual([expect.stringMatching(sentence)]));
  expect(sentences()[0]).toMatch(/^\[foyer\] <Authenticator>: /);
});

/** All that the Amplify adapter lets an app do itself. */
const amplifyServices: Record<keyof AmplifyServices, true> = {
  getCurrentUser: true, handleSignIn: true, handleConfirmSignIn: true, handleReauthenticate: true, handleConfirmReauthenticate: true,
  handleSignUp: true, handleConfirmSignUp: true, handleResendSignUpCode: true, handleForgotPassword: true, handleForgotPasswordSubmit: true,
};

it('a developer is told nothing of what is right', async () => {
  const backend = createMemoryAuth();
  const able = { ...backend, capabilities: { ...backend.capabilities, redirect: true } };
  const store = createEarlyStore({ port: backend, initialScreen: 'sign-in' });
  const right: AuthenticatorProps = {
    initialState: 'signUp', variation: 'modal', loginMechanisms: ['email', 'phone_number'], socialProviders: ['google'],
    formFields: { signUp: { nickname: {} } }, components: { SignIn: {} }, screens: { 'sign-in': () => null },
    passwordless: { hiddenAuthMethods: [], preferredAuthMethod: 'PASSWORD', passkeyRegistrationPrompts: true },
    services: Object.fromEntries([...Object.keys(amplifyServices), 'validateCustomSignUp'].map((name) => [name, undefined])),
  };
  tellMistakes(right, { backend: able, store }, undefined, {})();
  expect(sentences()).toEqual([]);
});

// Before the next: a sentence that was told is not told again.
it('a developer is told nothing of a card and a dialog on one provider, but what is wrong with each', async () => {
  render(
    <Authenticator.Provider backend={createMemoryAuth()} initialSession={null}>
      <Authenticator {...untyped('{ "initialState": "one" }')} />
      <Authenticator variation="modal" {...untyped('{ "initialState": "other" }')} />
    </Authenticator.Provider>,
  );
  await vi.waitFor(() => expect(sentences()).toContainEqual(expect.stringContaining('does not know other')));
  expect(sentences()).toEqual([expect.stringContaining('does not know one'), expect.stringContaining('does not know other')]);
});

it('a developer is told that another variation loses what was typed, unless somebody is signed in', () => {
  const backend = createMemoryAuth();
  const draw = (store: ReturnType<typeof createEarlyStore>) => {
    const self = {};
    for (const variation of ['default', 'modal'] as const) tellMistakes({ variation }, { backend, store }, undefined, self)();
  };
  draw(createEarlyStore({ port: backend, initialSession: { userId: '1', username: 'ana' } }));
  expect(sentences()).toEqual([]);
  draw(createEarlyStore({ port: backend, initialSession: null }));
  expect(sentences()).toEqual([expect.stringMatching(/^\[foyer\] <Authenticator>: `variation` has changed/)]);
});

it('an app that is configured after the first render is told so, although by then it is', async () => {
  const backend = createMemoryAuth();
  let isConfigured = false;
  const settings = () => {
    if (isConfigured) return backend.settings();
    throw new AuthError('not_configured', { hint: '[foyer] Configure it before the first render.' });
  };
  mountAuthenticator({ backend: { ...backend, settings } });
  isConfigured = true;
  await vi.waitFor(() => expect(sentences()).toEqual(['[foyer] Configure it before the first render.']));
});

it('the hint of an error that a screen shows is told, once', async () => {
  const backend = createMemoryAuth({ users: [ana] });
  const gone = () => Promise.reject(new AuthError('not_configured', { hint: '[foyer] The user pool is gone.' }));
  mountAuthenticator({ backend: { ...backend, signIn: gone } });
  await signIn();
  await vi.waitFor(() => expect(sentences()).toEqual(['[foyer] The user pool is gone.']));
  await userEvent.click(await screen.findByRole('button', { name: 'Sign in' }));
  await screen.findByRole('alert');
  expect(sentences()).toHaveLength(1);
});

it('a page without the kit\'s style sheet is known from one with it', () => {
  expect(lacksStyles()).toBe(false);
  document.documentElement.style.setProperty('--foyer-size-control', 'initial');
  expect(lacksStyles()).toBe(true);
  document.documentElement.style.removeProperty('--foyer-size-control');
});
