export const challengeMessages = {
  'challenge.heading': 'Enter your code',
  'challenge.from-app': 'Open your authenticator app and enter the code that it shows.',
  'challenge.remember-device': 'Don’t ask for a code on this device again',
  'challenge.submit': 'Continue',
  'challenge.busy': 'Checking the code',
} as const;
