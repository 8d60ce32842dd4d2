import type { AuthFlow, LoginMechanism, PasswordPolicy } from '@foyer/state-machines';
import { createContext, use } from 'react';
import type { AuthenticatorComponents } from './components.ts';
import type { FormFields } from './fields/form-fields.ts';
import type { CustomComplaints } from './form/use-fields.ts';
import type { SocialProvider } from './providers/provider.ts';
import type { ScreenOverrides } from './screen-props.ts';

/** A way to prove who one is, in Amplify UI's words. */
export type AuthMethod = 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';

type Prompt = 'ALWAYS' | 'NEVER';

/** The ways in without a password, by Amplify UI's names. */
export interface PasswordlessOptions {
  /** Methods that the backend has and the screens leave out. */
  hiddenAuthMethods?: readonly AuthMethod[] | undefined;
  /** The method that the sign-in screen leads to. @default what the backend prefers */
  preferredAuthMethod?: AuthMethod | undefined;
  /** When a person without a passkey is asked to create one. @default false */
  passkeyRegistrationPrompts?: boolean | { afterSignin?: Prompt | undefined; afterSignup?: Prompt | undefined } | undefined;
}

/** An app's own check of a sign-up: complaints by field name, at once or later. It is asked when the form is sent. */
export type SignUpValidator = (
  formData: Record<string, string>,
  touchData: Record<string, boolean>,
  passwordSettings: PasswordPolicy,
) => CustomComplaints | Promise<CustomComplaints>;

/** The app's own checks of a sign-up. They come after the kit's. */
export interface AuthenticatorServices {
  /** Checks what the kit does not: the app's own fields. */
  validateCustomSignUp?: SignUpValidator | undefined;
  /** In place of the kit's check against the password rules. */
  validateFormPassword?: SignUpValidator | undefined;
  /** In place of the kit's check that both passwords are the same. */
  validateConfirmPassword?: SignUpValidator | undefined;
  /** Checks the name that a person prefers. */
  validatePreferredUsername?: SignUpValidator | undefined;
  /** Checks what the way in that was chosen needs, as an email for its codes. */
  validateRequiredFieldsForAuthMethod?: SignUpValidator | undefined;
}

/** What the screens are told by the app. It may change at any time. */
export interface AuthenticatorOptions {
  /** Pieces of screens to replace: a header, a footer, the fields. */
  components?: AuthenticatorComponents | undefined;
  /**
   * Whole screens to replace; each is given the props of the view that it replaces.
   *
   * @example
   * screens={{ 'forgot-password': ({ onSubmit, onBack }) => <MyForm onSend={(username) => onSubmit({ username })} onBack={onBack} /> }}
   */
  screens?: ScreenOverrides | undefined;
  /**
   * What the fields are called, in which order they stand, and which are added.
   *
   * @example
   * formFields={{ signUp: { nickname: { label: 'What we call you', order: 1 }, 'custom:team': { type: 'select', options: teams } } }}
   */
  formFields?: FormFields | undefined;
  /** No way to make an account. @default false */
  hideSignUp?: boolean | undefined;
  /** How people name themselves; the first labels the field. @default the backend's own */
  loginMechanisms?: readonly LoginMechanism[] | undefined;
  /** Attributes that are asked for when an account is made. @default what the backend requires */
  signUpAttributes?: readonly string[] | undefined;
  /** Identity providers to offer, in this order. @default the backend's own */
  socialProviders?: readonly SocialProvider[] | undefined;
  /** The rules for a new password. @default the backend's own */
  passwordSettings?: Partial<PasswordPolicy> | undefined;
  /** Ways in without a password. @default what the backend offers and prefers */
  passwordless?: PasswordlessOptions | undefined;
  /**
   * Beside the code of a second factor a person may say that this device is not to be asked for one again. For a pool that
   * tracks devices and leaves it to them: Cognito's configuration does not say so, so the app does.
   * @default what the backend says of itself; of Cognito `false`
   */
  rememberDevice?: boolean | undefined;
  /** Which of Cognito's flows a sign-in starts with; a custom one asks what the app's own triggers ask. @default the backend's own */
  authFlow?: AuthFlow | undefined;
  /**
   * The app's own checks of a sign-up.
   *
   * @example
   * services={{ validateCustomSignUp: ({ terms }) => (terms ? undefined : { terms: 'Agree to the terms to go on.' }) }}
   */
  services?: AuthenticatorServices | undefined;
}

export const OptionsContext = createContext<AuthenticatorOptions>({});

/** What the app told the Authenticator around a component. */
export const useOptions = (): AuthenticatorOptions => use(OptionsContext);
