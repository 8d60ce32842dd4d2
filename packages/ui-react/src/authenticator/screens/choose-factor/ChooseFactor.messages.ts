export const chooseFactorMessages = {
  'choose-factor.heading': 'Choose how to sign in',
  'choose-factor.as': 'Signing in as {username}',
  'choose-factor.password': 'Enter your password',
  'choose-factor.email-code': 'Email me a code',
  'choose-factor.text-code': 'Text me a code',
  'choose-factor.passkey': 'Use a passkey',
  'choose-factor.none': 'There’s no way to sign in to this account here. Try another browser, or ask whoever runs this app.',
  'choose-factor.busy': 'One moment',
} as const;
