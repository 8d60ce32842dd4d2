/** A screen on which a flow can start, by itself or from a link. */
export type StartScreen = 'sign-in' | 'sign-up' | 'forgot-password';

/** Everything that the Authenticator can put before a person. Named after the step that it answers, where there is one. */
export type Screen =
  | StartScreen
  | 'restore-failed'
  | 'redirect'
  | 'code' | 'password' | 'new-password' | 'totp-setup' | 'email-setup' | 'choose-mfa' | 'choose-factor' | 'custom'
  | 'unknown-step'
  | 'confirm-sign-up'
  | 'confirm-reset'
  | 'verify-contact' | 'confirm-contact'
  | 'passkey-prompt'
  | 'reauthenticate';

/** The machines that run under the root, by the id of their actor. */
export type Flow = 'sign-in' | 'sign-up' | 'recover' | 'verify-contact' | 'passkey-prompt';

/** What is known about the session. In `signedOut` a flow asks; in the others but `restoreFailed` nobody is asked. */
export type AuthStatus = 'restoring' | 'restoreFailed' | 'signedOut' | 'signedIn' | 'signingOut';

/** Good or neutral news that a screen shows above its form. */
export type Notice = 'account-confirmed' | 'account-created' | 'password-changed' | 'session-expired';
