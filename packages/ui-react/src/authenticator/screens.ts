import type { Screen } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import { lazyScreens, type LazyScreen } from './lazy-screen.tsx';
import SignIn from './screens/sign-in/SignIn.connect.tsx';

const account = lazyScreens(() => import('./account-screens.ts'));
const step = lazyScreens(() => import('./step-screens.ts'));
const totp = lazyScreens(() => import('./screens/totp-setup/TotpSetup.connect.tsx'));

/** Every screen of the Authenticator. The one that most people see is at hand; the others come in three files. */
export const screens = {
  'sign-in': SignIn,
  'sign-up': account('SignUp'),
  'forgot-password': account('ForgotPassword'),
  'confirm-sign-up': account('ConfirmSignUp'),
  'confirm-reset': account('ConfirmReset'),
  'code': account('Code'),
  'password': step('Password'),
  'new-password': step('NewPassword'),
  'totp-setup': totp('default'),
  'email-setup': step('EmailSetup'),
  'choose-mfa': step('ChooseMfa'),
  'choose-factor': step('ChooseFactor'),
  'custom': step('Custom'),
  'unknown-step': step('UnknownStep'),
  'verify-contact': step('VerifyContact'),
  'confirm-contact': step('ConfirmContact'),
  'passkey-prompt': step('PasskeyPrompt'),
  'redirect': step('Redirect'),
  'restore-failed': step('RestoreFailed'),
} as const satisfies Record<CardScreen, ComponentType | LazyScreen>;

/** A screen that stands in the card. The one that proves again who is signed in stands over the app instead. */
export type CardScreen = Exclude<Screen, 'reauthenticate'>;

/** Fetches the screens that a person who begins to type may see next, so that they are here when the network is not. */
export const preloadScreens = (): void => void screens['sign-up'].preload();
