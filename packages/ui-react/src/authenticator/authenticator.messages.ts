/** Texts that stand on more than one screen. */
export const authenticatorMessages = {
  'authenticator.label': 'Account access',
  'authenticator.restoring': 'Checking whether you are signed in',
  'authenticator.signing-out': 'Signing out',
  'authenticator.tabs': 'Sign in or create an account',
  'authenticator.tab-sign-in': 'Sign in',
  'authenticator.tab-sign-up': 'Create account',
  'authenticator.close': 'Close',
  'authenticator.back': 'Back',
  'authenticator.back-to-sign-in': 'Back to sign in',
  'authenticator.or': 'or',
  'authenticator.continue-with': 'Continue with {provider}',
  'authenticator.still-trying': 'Still trying. This takes longer than usual.',
  'authenticator.offline': 'You’re offline. What you type here is kept.',
} as const;
