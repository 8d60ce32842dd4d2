export const signUpMessages = {
  'sign-up.heading': 'Create account',
  'sign-up.submit': 'Create account',
  'sign-up.busy': 'Creating your account',
  'sign-up.with-email-code': 'Create account with an email code',
  'sign-up.with-text-code': 'Create account with a text code',
} as const;
