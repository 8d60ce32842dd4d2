export const codeMessages = {
  'code.heading': 'Enter your code',
  'code.from-app': 'Open your authenticator app and enter the code that it shows.',
  'code.remember-device': 'Don’t ask for a code on this device again',
  'code.submit': 'Continue',
  'code.busy': 'Checking the code',
} as const;
