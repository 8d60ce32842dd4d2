export const chooseMfaMessages = {
  'choose-mfa.heading': 'How should we check that it’s you?',
  'choose-mfa.heading-setup': 'Protect your account',
  'choose-mfa.description-setup': 'Choose how we check that it’s you when you sign in.',
  'choose-mfa.legend': 'Method',
  'choose-mfa.sms': 'Text message',
  'choose-mfa.sms-hint': 'A code on your phone',
  'choose-mfa.totp': 'Authenticator app',
  'choose-mfa.totp-hint': 'A code from an app; works without a network',
  'choose-mfa.email': 'Email',
  'choose-mfa.email-hint': 'A code in your inbox',
  'choose-mfa.submit': 'Continue',
  'choose-mfa.busy': 'One moment',
} as const;
