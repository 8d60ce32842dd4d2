export const confirmResetPasswordMessages = {
  'confirm-reset-password.heading': 'Choose a new password',
  'confirm-reset-password.description': 'If the account exists, a code is on its way.',
  'confirm-reset-password.submit': 'Change password',
  'confirm-reset-password.busy': 'Changing your password',
} as const;
