import type { Translation } from '../messages/message.ts';
import type { authErrorMessages } from './auth-error.messages.ts';
import type { authenticatorMessages } from './authenticator.messages.ts';
import type { fieldMessages } from './fields/field.messages.ts';
import type { codeDeliveryMessages } from './form/code-delivery.messages.ts';
import type { screenPanelMessages } from './form/screen-panel.messages.ts';
import type { chooseFactorMessages } from './screens/choose-factor/ChooseFactor.messages.ts';
import type { chooseMfaMessages } from './screens/choose-mfa/ChooseMfa.messages.ts';
import type { codeMessages } from './screens/code/Code.messages.ts';
import type { confirmContactMessages } from './screens/confirm-contact/ConfirmContact.messages.ts';
import type { confirmResetMessages } from './screens/confirm-reset/ConfirmReset.messages.ts';
import type { confirmSignUpMessages } from './screens/confirm-sign-up/ConfirmSignUp.messages.ts';
import type { customMessages } from './screens/custom/Custom.messages.ts';
import type { emailSetupMessages } from './screens/email-setup/EmailSetup.messages.ts';
import type { forgotPasswordMessages } from './screens/forgot-password/ForgotPassword.messages.ts';
import type { newPasswordMessages } from './screens/new-password/NewPassword.messages.ts';
import type { passkeyPromptMessages } from './screens/passkey-prompt/PasskeyPrompt.messages.ts';
import type { passwordMessages } from './screens/password/Password.messages.ts';
import type { reauthenticateMessages } from './screens/reauthenticate/Reauthenticate.messages.ts';
import type { redirectMessages } from './screens/redirect/Redirect.messages.ts';
import type { restoreFailedMessages } from './screens/restore-failed/RestoreFailed.messages.ts';
import type { signInMessages } from './screens/sign-in/SignIn.messages.ts';
import type { signUpMessages } from './screens/sign-up/SignUp.messages.ts';
import type { totpSetupMessages } from './screens/totp-setup/TotpSetup.messages.ts';
import type { unknownStepMessages } from './screens/unknown-step/UnknownStep.messages.ts';
import type { verifyContactMessages } from './screens/verify-contact/VerifyContact.messages.ts';
import type { signOutRefusedMessages } from './sign-out-refused/SignOutRefused.messages.ts';

type English = typeof authErrorMessages &
  typeof authenticatorMessages &
  typeof chooseFactorMessages &
  typeof chooseMfaMessages &
  typeof codeDeliveryMessages &
  typeof codeMessages &
  typeof confirmContactMessages &
  typeof confirmResetMessages &
  typeof confirmSignUpMessages &
  typeof customMessages &
  typeof emailSetupMessages &
  typeof fieldMessages &
  typeof forgotPasswordMessages &
  typeof newPasswordMessages &
  typeof passkeyPromptMessages &
  typeof passwordMessages &
  typeof reauthenticateMessages &
  typeof redirectMessages &
  typeof restoreFailedMessages &
  typeof screenPanelMessages &
  typeof signInMessages &
  typeof signOutRefusedMessages &
  typeof signUpMessages &
  typeof totpSetupMessages &
  typeof unknownStepMessages &
  typeof verifyContactMessages;

/**
 * Every text of the Authenticator by key: what a language must hold to be complete.
 * The English texts live beside their screens, so that a screen that is never opened brings none along.
 */
export type AuthenticatorMessages = Translation<English>;
