export const confirmResetMessages = {
  'confirm-reset.heading': 'Choose a new password',
  'confirm-reset.description': 'If the account exists, a code is on its way.',
  'confirm-reset.submit': 'Change password',
  'confirm-reset.busy': 'Changing your password',
} as const;
