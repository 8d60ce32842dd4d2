export const emailSetupMessages = {
  'email-setup.heading': 'Add your email',
  'email-setup.description': 'We send a code to it when you sign in.',
  'email-setup.submit': 'Continue',
  'email-setup.busy': 'Sending a code',
} as const;
