'use client';

import type { ComponentType } from 'react';
import { FormFields } from './form/FormFields.tsx';
import { screens } from './screens.ts';

/** A screen by itself, with the fields that it has, for apps that build around them. */
const withFields = <Props extends object>(Screen: ComponentType<Props>) => Object.assign((props: Props) => <Screen {...props} />, { FormFields });

/** The screens on the `Authenticator` itself: those of Amplify UI, and the others that a person is asked something on. */
export const statics = {
  SignIn: withFields(screens['sign-in']),
  SignUp: withFields(screens['sign-up']),
  ForgotPassword: withFields(screens['forgot-password']),
  ForceNewPassword: withFields(screens['new-password']),
  SetupTotp: withFields(screens['totp-setup']),
  SelectMfaType: withFields(screens['choose-mfa']),
  SetupEmail: withFields(screens['email-setup']),
  ConfirmSignIn: withFields(screens['code']),
  ConfirmSignUp: withFields(screens['confirm-sign-up']),
  ConfirmResetPassword: withFields(screens['confirm-reset']),
  VerifyUser: withFields(screens['verify-contact']),
  ConfirmVerifyUser: withFields(screens['confirm-contact']),
  SignInSelectAuthFactor: withFields(screens['choose-factor']),
  PasskeyPrompt: withFields(screens['passkey-prompt']),
};
