export const reauthenticateMessages = {
  'reauthenticate.heading': 'Confirm that it’s you',
  'reauthenticate.description': 'Sign in again to go on. What you were doing is kept.',
  'reauthenticate.submit': 'Confirm',
  'reauthenticate.busy': 'Checking',
  'reauthenticate.cancel': 'Cancel',
} as const;
