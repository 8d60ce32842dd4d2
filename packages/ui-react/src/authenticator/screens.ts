import type { Screen } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import { lazyScreen, type LazyScreen } from './lazy-screen.tsx';
import SignIn from './screens/sign-in/SignIn.connect.tsx';

/** Every screen of the Authenticator. The one that most people see is at hand; each of the others is a file of its own. */
export const screens = {
  'sign-in': SignIn,
  'sign-up': lazyScreen(() => import('./screens/sign-up/SignUp.connect.tsx')),
  'forgot-password': lazyScreen(() => import('./screens/forgot-password/ForgotPassword.connect.tsx')),
  'confirm-sign-up': lazyScreen(() => import('./screens/confirm-sign-up/ConfirmSignUp.connect.tsx')),
  'confirm-reset': lazyScreen(() => import('./screens/confirm-reset/ConfirmReset.connect.tsx')),
  'code': lazyScreen(() => import('./screens/code/Code.connect.tsx')),
  'password': lazyScreen(() => import('./screens/password/Password.connect.tsx')),
  'new-password': lazyScreen(() => import('./screens/new-password/NewPassword.connect.tsx')),
  'totp-setup': lazyScreen(() => import('./screens/totp-setup/TotpSetup.connect.tsx')),
  'email-setup': lazyScreen(() => import('./screens/email-setup/EmailSetup.connect.tsx')),
  'choose-mfa': lazyScreen(() => import('./screens/choose-mfa/ChooseMfa.connect.tsx')),
  'choose-factor': lazyScreen(() => import('./screens/choose-factor/ChooseFactor.connect.tsx')),
  'custom': lazyScreen(() => import('./screens/custom/Custom.connect.tsx')),
  'unknown-step': lazyScreen(() => import('./screens/unknown-step/UnknownStep.connect.tsx')),
  'verify-contact': lazyScreen(() => import('./screens/verify-contact/VerifyContact.connect.tsx')),
  'confirm-contact': lazyScreen(() => import('./screens/confirm-contact/ConfirmContact.connect.tsx')),
  'passkey-prompt': lazyScreen(() => import('./screens/passkey-prompt/PasskeyPrompt.connect.tsx')),
  'redirect': lazyScreen(() => import('./screens/redirect/Redirect.connect.tsx')),
  'restore-failed': lazyScreen(() => import('./screens/restore-failed/RestoreFailed.connect.tsx')),
} as const satisfies Record<CardScreen, ComponentType | LazyScreen>;

/** A screen that stands in the card. The one that proves again who is signed in stands over the app instead. */
export type CardScreen = Exclude<Screen, 'reauthenticate'>;

/** Fetches the screens that a person who begins to type may see next, so that they are here when the network is not. */
export const preloadScreens = (): void => {
  for (const name of ['sign-up', 'forgot-password', 'confirm-sign-up', 'confirm-reset', 'code'] as const) void screens[name].load();
};
