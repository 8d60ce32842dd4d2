import type { ComponentType } from 'react';
import type { ScreenSlots } from './screen-state.ts';

/** The name of a screen as Amplify UI spells it in `components`. */
export type SlotName =
  | 'ConfirmResetPassword' | 'ConfirmSignIn' | 'ConfirmSignUp' | 'ConfirmVerifyUser' | 'ForceNewPassword' | 'ForgotPassword'
  | 'SelectMfaType' | 'SetupEmail' | 'SetupTotp' | 'SignIn' | 'SignUp' | 'VerifyUser'
  | 'PasskeyPrompt' | 'SignInSelectAuthFactor';

type WithFormFields = 'ForceNewPassword' | 'SignUp';

/** Pieces of the screens that an app replaces; what is left out stays. */
export type AuthenticatorComponents = {
  /** Above the card. */
  readonly Header?: ComponentType | undefined;
  /** Below the card. */
  readonly Footer?: ComponentType | undefined;
} & {
  readonly [Name in SlotName]?: (Name extends WithFormFields ? ScreenSlots : Omit<ScreenSlots, 'FormFields'>) | undefined;
};
