import type { AuthenticatorState, AuthUser, LoginMechanism, MfaMethod, Screen } from '@foyer/state-machines';
import type { FieldErrors } from '../fields/check-fields.ts';
import type { Field } from '../fields/field.ts';
import type { FieldOptions, QrOptions } from '../fields/form-fields.ts';
import type { AuthMethod } from '../options.ts';
import type { ScreenSettings } from '../use-settings.ts';
import type { AuthenticatorMethods } from './methods.ts';

/** What is known about the session, in Amplify UI's words. */
export type AuthenticatorAuthStatus = 'configuring' | 'authenticated' | 'unauthenticated';

/** Where the person is, in Amplify UI's words; screens that it does not have bear our own names. */
export type AuthenticatorRoute =
  | 'authenticated' | 'confirmResetPassword' | 'confirmSignIn' | 'confirmSignUp' | 'confirmVerifyUser' | 'forceNewPassword'
  | 'forgotPassword' | 'idle' | 'passkeyPrompt' | 'selectMfaType' | 'setupEmail' | 'setupTotp' | 'signIn'
  | 'signInSelectAuthFactor' | 'signOut' | 'signUp' | 'transition' | 'verifyUser'
  | 'customChallenge' | 'password' | 'reauthenticate' | 'restoreFailed' | 'unknownStep';

export interface CodeDeliveryDetails {
  readonly AttributeName: string | undefined;
  readonly DeliveryMedium: 'EMAIL' | 'SMS' | undefined;
  readonly Destination: string | undefined;
}

/** A field of the form around the caller, as Amplify UI tells of it. */
export interface AuthenticatorField extends FieldOptions {
  readonly name: string;
}

/** What `useAuthenticator` gives: the state in Amplify UI's words, and what can be done. */
export interface UseAuthenticator extends AuthenticatorMethods {
  readonly route: AuthenticatorRoute;
  readonly authStatus: AuthenticatorAuthStatus;
  /** Who is signed in. */
  readonly user: AuthUser | undefined;
  /** What was typed as username so far. */
  readonly username: string;
  /** What the last attempt failed with, as the person reads it. */
  readonly error: string | undefined;
  readonly isPending: boolean;
  readonly codeDeliveryDetails: CodeDeliveryDetails | undefined;
  /** What is wrong with the fields of the form around the caller, by name. */
  readonly validationErrors: FieldErrors;
  readonly hasValidationErrors: boolean;
  readonly allowedMfaTypes: readonly MfaMethod[] | undefined;
  readonly availableAuthMethods: readonly AuthMethod[];
  readonly preferredChallenge: AuthMethod | undefined;
  /** The factor that `selectAuthMethod` chose in this sign-in. */
  readonly selectedAuthMethod: AuthMethod | undefined;
  /** The challenge of the sign-in, in Cognito's words. */
  readonly challengeName: 'SMS_MFA' | 'SOFTWARE_TOKEN_MFA' | 'EMAIL_OTP' | 'MFA_SETUP' | 'SELECT_MFA_TYPE' | undefined;
  readonly loginMechanism: LoginMechanism | undefined;
  readonly socialProviders: readonly string[];
  /**
   * The seed of the authenticator app, in base32, while the screen that sets it up is shown; else `null`. It is a secret,
   * and revealed when it is read: neither a copy of the context nor its JSON holds it. Put it in no state, log or storage.
   */
  readonly totpSecretCode: string | null;
  /** What `formFields.setupTotp.QR` of the Authenticator around the caller says. */
  readonly QRFields: QrOptions | null;
  /** The fields of the form around the caller; outside of a form there are none. */
  readonly fields: readonly AuthenticatorField[];
  /** The contacts that could be verified, with their addresses. */
  readonly unverifiedUserAttributes: Readonly<{ email?: string | undefined; phone_number?: string | undefined }>;
}

const routes = {
  'sign-in': 'signIn',
  'sign-up': 'signUp',
  'forgot-password': 'forgotPassword',
  'confirm-sign-up': 'confirmSignUp',
  'confirm-reset': 'confirmResetPassword',
  'code': 'confirmSignIn',
  'password': 'password',
  'new-password': 'forceNewPassword',
  'totp-setup': 'setupTotp',
  'email-setup': 'setupEmail',
  'choose-mfa': 'selectMfaType',
  'choose-factor': 'signInSelectAuthFactor',
  'custom': 'customChallenge',
  'unknown-step': 'unknownStep',
  'verify-contact': 'verifyUser',
  'confirm-contact': 'confirmVerifyUser',
  'passkey-prompt': 'passkeyPrompt',
  'redirect': 'transition',
  'restore-failed': 'restoreFailed',
  'reauthenticate': 'reauthenticate',
} as const satisfies Record<Screen, AuthenticatorRoute>;

const routeOf = ({ status, screen }: AuthenticatorState): AuthenticatorRoute => {
  if (status === 'restoring') return 'idle';
  if (status === 'signingOut') return 'signOut';
  if (screen) return routes[screen];
  return status === 'signedIn' ? 'authenticated' : 'transition';
};

const statusOf = ({ status }: AuthenticatorState): AuthenticatorAuthStatus => {
  if (status === 'restoring') return 'configuring';
  return status === 'signedIn' || status === 'signingOut' ? 'authenticated' : 'unauthenticated';
};

const media = { email: 'EMAIL', sms: 'SMS', unknown: undefined } as const;
const challenges = { sms: 'SMS_MFA', email: 'EMAIL_OTP', totp: 'SOFTWARE_TOKEN_MFA' } as const;

const challengeOf = (step: AuthenticatorState['step']): UseAuthenticator['challengeName'] => {
  switch (step?.kind) {
    case 'code': return challenges[step.channel];
    case 'totpSetup': case 'emailSetup': return 'MFA_SETUP';
    case 'chooseMfa': return step.setup ? 'MFA_SETUP' : 'SELECT_MFA_TYPE';
    default: return undefined;
  }
};

interface FacadeParts {
  readonly state: AuthenticatorState;
  readonly methods: AuthenticatorMethods;
  readonly settings: ScreenSettings;
  readonly validationErrors: FieldErrors;
  readonly error: string | undefined;
  readonly selectedAuthMethod: AuthMethod | undefined;
  readonly fields: readonly AuthenticatorField[];
  readonly QRFields: QrOptions | null;
  readonly socialProviders: readonly string[];
}

/** A field in the words of `formFields`. */
export const describeField = ({ name, type, required, options }: Field): AuthenticatorField => ({ type, isRequired: required, ...options, name });

/** Tells the state in Amplify UI's words. */
export const describeState = ({ state, methods, settings, validationErrors, ...told }: FacadeParts): UseAuthenticator => {
  const { delivery, step } = state;
  const facade = {
    ...methods,
    ...told,
    route: routeOf(state),
    authStatus: statusOf(state),
    user: state.user ?? undefined,
    username: state.username,
    isPending: state.busy,
    codeDeliveryDetails: delivery
      ? { AttributeName: delivery.attribute, DeliveryMedium: media[delivery.medium], Destination: delivery.destination }
      : undefined,
    validationErrors,
    hasValidationErrors: Object.keys(validationErrors).length > 0,
    allowedMfaTypes: step?.kind === 'chooseMfa' ? step.allowed : undefined,
    availableAuthMethods: settings.methods,
    preferredChallenge: settings.preferredMethod,
    challengeName: challengeOf(step),
    loginMechanism: settings.loginMechanisms[0],
    unverifiedUserAttributes: state.contacts,
    totpSecretCode: null,
  };
  return Object.defineProperty(facade, 'totpSecretCode', {
    enumerable: false,
    get: () => (step?.kind === 'totpSetup' ? step.secret.reveal() : null),
  });
};
