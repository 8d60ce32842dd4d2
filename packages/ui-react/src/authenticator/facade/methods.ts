import type { AuthenticatorStore } from '@foyer/state-machines';
import type { AuthMethod } from '../options.ts';
import { signOutWith, type SignOut } from '../use-sign-out.ts';
import type { ScreenSettings } from '../use-settings.ts';
import { submitEvent } from './submit-event.ts';

/** What `useAuthenticator` can do. Each is the same function as long as the provider is the same. */
export interface AuthenticatorMethods {
  readonly signOut: SignOut;
  readonly toSignIn: () => void;
  readonly toSignUp: () => void;
  readonly toForgotPassword: () => void;
  /** Leaves the page for an identity provider, by the name that the backend knows it by. */
  readonly toFederatedSignIn: (options: { readonly provider: string }) => void;
  /** Asks for the other first factors of the person named so far. */
  readonly toShowAuthMethods: () => void;
  readonly selectAuthMethod: (options: { readonly method: AuthMethod }) => void;
  readonly resendCode: () => void;
  readonly skipVerification: () => void;
  /** Answers the screen that the person is on, by the names of its fields. */
  readonly submitForm: (data: Readonly<Record<string, string>>) => void;
}

/** Binds the methods to a store. `settings` is read at each call. */
export const createMethods = (store: AuthenticatorStore, settings: () => ScreenSettings): AuthenticatorMethods => ({
  signOut: signOutWith(store),
  toSignIn: () => store.send({ type: 'screen.show', screen: 'sign-in' }),
  toSignUp: () => store.send({ type: 'screen.show', screen: 'sign-up' }),
  toForgotPassword: () => store.send({ type: 'screen.show', screen: 'forgot-password' }),
  toFederatedSignIn: ({ provider }) => store.send({ type: 'redirect.start', provider }),
  toShowAuthMethods: () => store.send({ type: 'credentials.submit', username: store.getState().username, flow: 'USER_AUTH' }),
  selectAuthMethod: ({ method }) => store.send(
    store.getState().screen === 'choose-factor'
      ? submitEvent('choose-factor', { factor: method }, settings())
      : { type: 'credentials.submit', username: store.getState().username, flow: 'USER_AUTH', preferredFactor: method },
  ),
  resendCode: () => store.send({ type: 'code.resend' }),
  skipVerification: () => store.send({ type: 'prompt.skip' }),
  submitForm: (data) => {
    const { screen } = store.getState();
    if (screen) store.send(submitEvent(screen, data, settings()));
  },
});
