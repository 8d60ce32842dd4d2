import type { ComponentType } from 'react';
import type { ChooseFactorViewProps } from './screens/choose-factor/ChooseFactor.view.tsx';
import type { ChooseMfaViewProps } from './screens/choose-mfa/ChooseMfa.view.tsx';
import type { ConfirmContactViewProps } from './screens/confirm-contact/ConfirmContact.view.tsx';
import type { PasskeyPromptViewProps } from './screens/passkey-prompt/PasskeyPrompt.view.tsx';
import type { VerifyContactViewProps } from './screens/verify-contact/VerifyContact.view.tsx';
import type { CodeViewProps } from './screens/code/Code.view.tsx';
import type { ConfirmResetViewProps } from './screens/confirm-reset/ConfirmReset.view.tsx';
import type { ConfirmSignUpViewProps } from './screens/confirm-sign-up/ConfirmSignUp.view.tsx';
import type { CustomViewProps } from './screens/custom/Custom.view.tsx';
import type { EmailSetupViewProps } from './screens/email-setup/EmailSetup.view.tsx';
import type { ForgotPasswordViewProps } from './screens/forgot-password/ForgotPassword.view.tsx';
import type { NewPasswordViewProps } from './screens/new-password/NewPassword.view.tsx';
import type { PasswordViewProps } from './screens/password/Password.view.tsx';
import type { ReauthenticateViewProps } from './screens/reauthenticate/Reauthenticate.view.tsx';
import type { RedirectViewProps } from './screens/redirect/Redirect.view.tsx';
import type { RestoreFailedViewProps } from './screens/restore-failed/RestoreFailed.view.tsx';
import type { SignInViewProps } from './screens/sign-in/SignIn.view.tsx';
import type { SignUpViewProps } from './screens/sign-up/SignUp.view.tsx';
import type { TotpSetupViewProps } from './screens/totp-setup/TotpSetup.view.tsx';
import type { UnknownStepViewProps } from './screens/unknown-step/UnknownStep.view.tsx';

/** What the view of each screen is given, and so what a screen of the app's own is given in its place. */
export interface ScreenProps {
  'sign-in': SignInViewProps;
  'sign-up': SignUpViewProps;
  'forgot-password': ForgotPasswordViewProps;
  'confirm-sign-up': ConfirmSignUpViewProps;
  'confirm-reset': ConfirmResetViewProps;
  'code': CodeViewProps;
  'password': PasswordViewProps;
  'new-password': NewPasswordViewProps;
  'totp-setup': TotpSetupViewProps;
  'email-setup': EmailSetupViewProps;
  'choose-mfa': ChooseMfaViewProps;
  'choose-factor': ChooseFactorViewProps;
  'custom': CustomViewProps;
  'unknown-step': UnknownStepViewProps;
  'verify-contact': VerifyContactViewProps;
  'confirm-contact': ConfirmContactViewProps;
  'passkey-prompt': PasskeyPromptViewProps;
  'reauthenticate': ReauthenticateViewProps;
  'redirect': RedirectViewProps;
  'restore-failed': RestoreFailedViewProps;
}

/** Screens of the app's own, by the screen that each replaces. */
export type ScreenOverrides = { readonly [Name in keyof ScreenProps]?: ComponentType<ScreenProps[Name]> | undefined };
