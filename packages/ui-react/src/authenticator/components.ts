import type { ComponentType } from 'react';
import type { ScreenSlots } from './screen-state.ts';

/** The name of a screen in `components`: as Amplify UI spells it, and in the same spelling where it has no such screen or slot. */
export type SlotName =
  | 'ConfirmResetPassword' | 'ConfirmSignIn' | 'ConfirmSignUp' | 'ConfirmVerifyUser' | 'ForceNewPassword' | 'ForgotPassword'
  | 'SelectMfaType' | 'SetupEmail' | 'SetupTotp' | 'SignIn' | 'SignUp' | 'VerifyUser'
  | 'PasskeyPrompt' | 'SignInSelectAuthFactor'
  | 'CustomChallenge' | 'Password' | 'Redirect' | 'RestoreFailed' | 'UnknownStep';

/** Screens of choices and of news have no fields. */
type WithoutFields =
  | 'PasskeyPrompt' | 'Redirect' | 'RestoreFailed' | 'SelectMfaType' | 'SignInSelectAuthFactor' | 'UnknownStep' | 'VerifyUser';

/** Pieces of the screens that an app replaces; what is left out stays. */
export type AuthenticatorComponents = {
  /** Above the card. */
  readonly Header?: ComponentType | undefined;
  /** Below the card. */
  readonly Footer?: ComponentType | undefined;
} & {
  readonly [Name in SlotName]?: (Name extends WithoutFields ? Omit<ScreenSlots, 'FormFields'> : ScreenSlots) | undefined;
};
