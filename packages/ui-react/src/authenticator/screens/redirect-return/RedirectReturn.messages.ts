export const redirectReturnMessages = {
  'redirect-return.heading': 'Signing you in',
  'redirect-return.description': 'One moment, we are finishing your sign-in.',
  'redirect-return.cancel': 'Back to sign in',
} as const;
