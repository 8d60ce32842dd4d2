export const forgotPasswordMessages = {
  'forgot-password.heading': 'Reset your password',
  'forgot-password.description': 'Tell us which account it is. If it exists, we send it a code.',
  'forgot-password.submit': 'Send code',
  'forgot-password.busy': 'Sending the code',
} as const;
