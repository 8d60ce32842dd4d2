export const confirmContactMessages = {
  'confirm-contact.heading': 'Enter your code',
  'confirm-contact.submit': 'Verify',
  'confirm-contact.busy': 'Checking the code',
  'confirm-contact.skip': 'Not now',
} as const;
