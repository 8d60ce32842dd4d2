export const newPasswordMessages = {
  'new-password.heading': 'Choose a new password',
  'new-password.description': 'Your account needs a password of your own before you go on.',
  'new-password.submit': 'Save and continue',
  'new-password.busy': 'Saving your password',
} as const;
