export const totpSetupMessages = {
  'totp-setup.heading': 'Set up your authenticator app',
  'totp-setup.description': 'Scan the picture with the app, or type the key. Then enter the code that the app shows.',
  'totp-setup.qr': 'QR code for your authenticator app. The key below holds the same.',
  'totp-setup.key': 'Key',
  'totp-setup.copy': 'Copy key',
  'totp-setup.copied': 'Copied',
  'totp-setup.copy-failed': 'Copying didn’t work. Select the key and copy it.',
  'totp-setup.open-app': 'Open in an app on this device',
  'totp-setup.submit': 'Confirm',
  'totp-setup.busy': 'Checking the code',
} as const;
