export const confirmSignUpMessages = {
  'confirm-sign-up.heading': 'Confirm your account',
  'confirm-sign-up.submit': 'Confirm',
  'confirm-sign-up.busy': 'Confirming',
} as const;
