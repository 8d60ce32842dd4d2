export const signOutRefusedMessages = {
  'sign-out-refused.heading': 'You’re still signed in',
} as const;
