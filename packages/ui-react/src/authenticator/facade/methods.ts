import { type AuthenticatorStore, Secret } from '@foyer/state-machines';
import type { AuthMethod } from '../options.ts';
import { signOutWith, type SignOut } from '../use-sign-out.ts';
import type { ScreenSettings } from '../use-settings.ts';
import { startScreens } from '../start-screens.ts';
import { submitEvent } from './submit-event.ts';
import { typedFormOf } from './typed-form.ts';

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
  /** Answers the screen that the person is on, by the names of its fields. @default what `updateForm` was told on it */
  readonly submitForm: (data?: Readonly<Record<string, string>>) => void;
  /** Notes what a field of a form of the app's own holds, for `submitForm()`. No component renders for it. */
  readonly updateForm: (field: { readonly name: string; readonly value: string }) => void;
  /** Does nothing, and is there for code that was written for Amplify UI: fields are checked when a form is sent. */
  readonly updateBlur: (field: { readonly name: string }) => void;
  /** Goes to a screen where nobody is signed in. The machines need no start of their own. */
  readonly initializeMachine: (options?: { readonly initialState?: keyof typeof startScreens | undefined }) => void;
}

/** Binds the methods to a store. `settings` is read at each call. */
export const createMethods = (
  store: AuthenticatorStore,
  settings: () => ScreenSettings,
  typed = typedFormOf(store),
): AuthenticatorMethods => ({
  signOut: signOutWith(store),
  toSignIn: () => store.send({ type: 'screen.show', screen: 'sign-in' }),
  toSignUp: () => store.send({ type: 'screen.show', screen: 'sign-up' }),
  toForgotPassword: () => store.send({ type: 'screen.show', screen: 'forgot-password' }),
  toFederatedSignIn: ({ provider }) => store.send({ type: 'redirect.start', provider }),
  toShowAuthMethods: () => store.send({ type: 'credentials.submit', username: store.getState().username, flow: 'USER_AUTH' }),
  selectAuthMethod: ({ method }) => {
    const { screen, username } = store.getState();
    typed.selected = method;
    store.send(
      screen === 'choose-factor'
        ? { type: 'answer.submit', response: new Secret(method) }
        : { type: 'credentials.submit', username, flow: 'USER_AUTH', preferredFactor: method },
    );
  },
  resendCode: () => store.send({ type: 'code.resend' }),
  skipVerification: () => store.send({ type: 'prompt.skip' }),
  submitForm: (data) => {
    const { screen } = store.getState();
    const event = screen && submitEvent(screen, { ...typed.take(), ...data }, settings());
    if (event) store.send(event);
  },
  updateForm: ({ name, value }) => typed.note(name, value),
  updateBlur: () => {},
  initializeMachine: ({ initialState } = {}) => {
    if (initialState) store.send({ type: 'screen.show', screen: startScreens[initialState] });
  },
});
