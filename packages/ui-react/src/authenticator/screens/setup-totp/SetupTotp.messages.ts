export const setupTotpMessages = {
  'setup-totp.heading': 'Set up your authenticator app',
  'setup-totp.description': 'Scan the picture with the app, or type the key. Then enter the code that the app shows.',
  'setup-totp.qr': 'QR code for your authenticator app. The key below holds the same.',
  'setup-totp.key': 'Key',
  'setup-totp.copy': 'Copy key',
  'setup-totp.copied': 'Copied',
  'setup-totp.copy-failed': 'Copying didn’t work. Select the key and copy it.',
  'setup-totp.open-app': 'Open in an app on this device',
  'setup-totp.submit': 'Confirm',
  'setup-totp.busy': 'Checking the code',
} as const;
