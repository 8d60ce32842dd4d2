export const setupEmailMessages = {
  'setup-email.heading': 'Add your email',
  'setup-email.description': 'We send a code to it when you sign in.',
  'setup-email.submit': 'Continue',
  'setup-email.busy': 'Sending a code',
} as const;
