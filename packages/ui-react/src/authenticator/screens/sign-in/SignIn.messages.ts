export const signInMessages = {
  'sign-in.heading': 'Sign in',
  'sign-in.submit': 'Sign in',
  'sign-in.busy': 'Signing in',
  'sign-in.forgot-password': 'Forgot your password?',
  'sign-in.with-email-code': 'Email me a code',
  'sign-in.with-text-code': 'Text me a code',
  'sign-in.with-passkey': 'Sign in with a passkey',
  'sign-in.other-ways': 'Other ways to sign in',
  'sign-in.session-expired': 'Your session has ended. Sign in to go on.',
  'sign-in.password-changed': 'Your password is changed. Sign in with the new one.',
  'sign-in.confirmed': 'Your account is confirmed. Sign in to go on.',
} as const;
