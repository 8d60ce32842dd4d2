export const passkeyPromptMessages = {
  'passkey-prompt.heading': 'Sign in faster next time',
  'passkey-prompt.description': 'A passkey lets you sign in with your fingerprint, your face or your screen lock. No password to remember.',
  'passkey-prompt.submit': 'Create a passkey',
  'passkey-prompt.busy': 'Waiting for your device',
  'passkey-prompt.skip': 'Not now',
  'passkey-prompt.never': 'Don’t ask again',
} as const;
