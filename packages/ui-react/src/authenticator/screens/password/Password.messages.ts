export const passwordMessages = {
  'password.heading': 'Enter your password',
  'password.as': 'Signing in as {username}',
  'password.submit': 'Sign in',
  'password.busy': 'Signing in',
} as const;
