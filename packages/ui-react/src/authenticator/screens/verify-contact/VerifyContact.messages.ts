export const verifyContactMessages = {
  'verify-contact.heading': 'Verify how to reach you',
  'verify-contact.description': 'A verified contact lets you back in when you forget your password.',
  'verify-contact.legend': 'Contact',
  'verify-contact.email': 'Email',
  'verify-contact.phone_number': 'Phone number',
  'verify-contact.submit': 'Send code',
  'verify-contact.busy': 'Sending the code',
  'verify-contact.skip': 'Not now',
} as const;
