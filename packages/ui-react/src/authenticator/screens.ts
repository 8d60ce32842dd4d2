import type { Screen } from '@foyer/state-machines';
import type { ComponentType } from 'react';
import { lazyScreen, type LazyScreen } from './lazy-screen.tsx';
import type { ScreenProps } from './screen-props.ts';
import ForgotPassword from './screens/forgot-password/ForgotPassword.connect.tsx';
import SignIn from './screens/sign-in/SignIn.connect.tsx';
import SignUp from './screens/sign-up/SignUp.connect.tsx';

/** Every screen of the Authenticator. The first three a server draws as well; each of the others is a file of its own. */
export const screens = {
  'sign-in': SignIn,
  'sign-up': SignUp,
  'forgot-password': ForgotPassword,
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
  'redirect': lazyScreen(() => import('./screens/redirect/Redirect.connect.tsx')),
  'restore-failed': lazyScreen(() => import('./screens/restore-failed/RestoreFailed.connect.tsx')),
} as const satisfies Record<keyof ScreenProps & Screen, ComponentType | LazyScreen>;

/** Whether a screen can be drawn. The machines go to no other. */
export const isDrawn = (screen: Screen): screen is keyof typeof screens => screen in screens;
