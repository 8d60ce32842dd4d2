import type { AuthError, LoginMechanism } from '@foyer/state-machines';
import { tellDeveloper } from '../tell-developer.ts';
import type { AuthenticatorProps } from './Authenticator.tsx';
import type { AuthenticatorHandle } from './authenticator-context.ts';
import type { AuthenticatorComponents } from './components.ts';
import type { FormFields } from './fields/form-fields.ts';
import type { AuthenticatorServices, PasswordlessOptions } from './options.ts';
import type { ScreenProps } from './screen-props.ts';
import { screens } from './screens.ts';
import { startScreens } from './start-screens.ts';

/** All names of a type, so that none is left out and none is there that does not exist. */
const namesOf = <Name extends string>(names: Record<Name, true>) => Object.keys(names);

const known = {
  initialState: Object.keys(startScreens),
  variation: namesOf<NonNullable<AuthenticatorProps['variation']>>({ default: true, modal: true }),
  loginMechanisms: namesOf<LoginMechanism>({ email: true, phone_number: true, username: true }),
  formFields: namesOf<keyof FormFields>({
    signIn: true, signUp: true, forceNewPassword: true, confirmResetPassword: true, confirmSignIn: true, confirmSignUp: true,
    confirmVerifyUser: true, forgotPassword: true, setupEmail: true, setupTotp: true,
  }),
  components: namesOf<keyof AuthenticatorComponents>({
    Header: true, Footer: true, ConfirmResetPassword: true, ConfirmSignIn: true, ConfirmSignUp: true, ConfirmVerifyUser: true,
    ForceNewPassword: true, ForgotPassword: true, SelectMfaType: true, SetupEmail: true, SetupTotp: true, SignIn: true, SignUp: true,
    VerifyUser: true, PasskeyPrompt: true, SignInSelectAuthFactor: true, CustomChallenge: true, Password: true, Redirect: true,
    RestoreFailed: true, UnknownStep: true,
  }),
  screens: [...Object.keys(screens), 'reauthenticate' satisfies keyof ScreenProps],
  passwordless: namesOf<keyof PasswordlessOptions>({ hiddenAuthMethods: true, preferredAuthMethod: true, passkeyRegistrationPrompts: true }),
  services: [
    ...namesOf<keyof AuthenticatorServices>({
      validateCustomSignUp: true, validateFormPassword: true, validateConfirmPassword: true, validatePreferredUsername: true,
      validateRequiredFieldsForAuthMethod: true,
    }),
    // The Amplify adapter's own, of which the core does not know.
    'getCurrentUser', 'handleSignIn', 'handleConfirmSignIn', 'handleReauthenticate', 'handleConfirmReauthenticate', 'handleSignUp',
    'handleConfirmSignUp', 'handleResendSignUpCode', 'handleForgotPassword', 'handleForgotPasswordSubmit',
  ],
};

type Checked = keyof typeof known;

const namesIn = (given: unknown): readonly string[] => {
  if (typeof given === 'string') return [given];
  if (Array.isArray(given)) return given.map(String);
  return typeof given === 'object' && given !== null ? Object.keys(given) : [];
};

const wrongNames = (props: Pick<AuthenticatorProps, Checked>): string[] =>
  (Object.keys(known) as Checked[]).flatMap((prop) => {
    const wrong = namesIn(props[prop]).filter((name) => !known[prop].includes(name));
    if (wrong.length === 0) return [];
    return `[foyer] <Authenticator>: \`${prop}\` does not know ${wrong.join(', ')}, so that changes nothing; use ${known[prop].join(', ')}.`;
  });

const noRedirect = (providers: AuthenticatorProps['socialProviders'] = []): string[] => {
  if (providers.length === 0) return [];
  const names = providers.map((provider) => (typeof provider === 'string' ? provider : provider.name)).join(', ');
  return [
    `[foyer] <Authenticator>: no button is shown for ${names} of \`socialProviders\`, since the configuration has no \`oauth\` section with `
    + 'the code flow; name `externalProviders` in defineAuth, or leave `socialProviders` out.',
  ];
};

/** The variation in which each Authenticator's form was last drawn. */
const drawn = new WeakMap<object, AuthenticatorProps['variation']>();

const otherVariation = ({ variation = 'default' }: AuthenticatorProps, store: AuthenticatorHandle['store'], self: object): string[] => {
  const before = drawn.get(self);
  drawn.set(self, variation);
  if (before === undefined || before === variation || store.getState().user) return [];
  return [
    '[foyer] <Authenticator>: `variation` has changed while a person is asked, so that what they had typed is gone, since a card and a dialog '
    + 'are two forms; keep it the same until somebody is signed in.',
  ];
};

const NO_STYLES =
  "[foyer] The page has no style sheet of the kit, so that its parts are bare: import '@foyer/ui-react/styles.css' once, before your own.";

/** Whether the kit's variables are missing on a page that is drawn: a page of a test without a layout has no styles at all. */
export const lacksStyles = (): boolean => {
  const { documentElement: root } = document;
  return root.getClientRects().length > 0 && getComputedStyle(root).getPropertyValue('--foyer-size-control') === '';
};

/**
 * Tells a developer what is wrong with an app's use of the Authenticator and changes nothing otherwise, each sentence once;
 * then what stands in the hint of each error that a screen shows. Answers with what ends it.
 *
 * @param fault what kept the backend from saying how people sign in when the page began
 * @param self stands for this one among the Authenticators of a page
 */
export const tellMistakes = (
  props: AuthenticatorProps,
  { backend, store }: Pick<AuthenticatorHandle, 'backend' | 'store'>,
  fault: AuthError | undefined,
  self: object,
): (() => void) => {
  if (fault) tellDeveloper(fault.hint ?? fault.message);
  const sentences = [...wrongNames(props), ...otherVariation(props, store, self), ...(fault || backend.capabilities.redirect ? [] : noRedirect(props.socialProviders))];
  sentences.forEach((sentence) => tellDeveloper(sentence));
  const tellOfStyles = () => {
    if (lacksStyles()) tellDeveloper(NO_STYLES);
  };
  if (document.readyState === 'complete') tellOfStyles();
  else addEventListener('load', tellOfStyles, { once: true });
  const stop = store.subscribe(() => tellDeveloper(store.getState().error?.hint));
  return () => {
    stop();
    removeEventListener('load', tellOfStyles);
  };
};
