export const redirectMessages = {
  'redirect.heading': 'Signing you in',
  'redirect.description': 'One moment, we are finishing your sign-in.',
  'redirect.cancel': 'Back to sign in',
} as const;
