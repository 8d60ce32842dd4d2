export const reauthenticateMessages = {
  'reauthenticate.heading': 'Confirm that it’s you',
  'reauthenticate.description': 'Sign in again to go on. What you were doing is kept.',
  'reauthenticate.submit': 'Confirm',
  'reauthenticate.busy': 'Checking',
  'reauthenticate.elsewhere': 'Go on in the window that has opened.',
  'reauthenticate.as': 'You’re signed in as {username}.',
  'reauthenticate.was': 'What you were doing is kept. You were signed in as {username}.',
  'reauthenticate.cancel': 'Cancel',
  'reauthenticate.sign-out': 'Sign out',
  'reauthenticate.needed': 'This part is shown once you have confirmed that it’s you.',
  'reauthenticate.given': 'It’s confirmed that it’s you. You can go on here.',
} as const;
