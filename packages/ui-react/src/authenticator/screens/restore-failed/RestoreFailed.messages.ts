export const restoreFailedMessages = {
  'restore-failed.heading': 'We couldn’t reach the service',
  'restore-failed.description': 'You may still be signed in. Check your connection, then try again.',
  'restore-failed.retry': 'Try again',
  'restore-failed.busy': 'Trying again',
  'restore-failed.sign-in': 'Sign in instead',
} as const;
