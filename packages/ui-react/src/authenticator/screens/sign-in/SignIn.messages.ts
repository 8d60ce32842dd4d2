export const signInMessages = {
  'sign-in.heading': 'Sign in',
  'sign-in.submit': 'Sign in',
  'sign-in.continue': 'Continue',
  'sign-in.busy': 'Signing in',
  'sign-in.forgot-password': 'Forgot your password?',
  'sign-in.with-email-code': 'Email me a code',
  'sign-in.with-text-code': 'Text me a code',
  'sign-in.with-passkey': 'Sign in with a passkey',
  'sign-in.other-ways': 'Other ways to sign in',
} as const;
