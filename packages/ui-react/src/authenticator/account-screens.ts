import { forgetSecretsOnReturn } from './form/forget-secrets.ts';

/** What a person may see next to the first screen: the screens of a new account and of a forgotten password. */
export { default as Code } from './screens/code/Code.connect.tsx';
export { default as ConfirmReset } from './screens/confirm-reset/ConfirmReset.connect.tsx';
export { default as ConfirmSignUp } from './screens/confirm-sign-up/ConfirmSignUp.connect.tsx';
export { default as ForgotPassword } from './screens/forgot-password/ForgotPassword.connect.tsx';
export { default as SignUp } from './screens/sign-up/SignUp.connect.tsx';

// This file comes when a form is touched: nothing secret is typed before.
forgetSecretsOnReturn();
