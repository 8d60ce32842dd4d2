import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Byt lösenord',
  'change-password.current': 'Nuvarande lösenord',
  'change-password.wrong-current': 'Det är inte ditt nuvarande lösenord.',
  'change-password.submit': 'Byt lösenord',
  'change-password.busy': 'Byter ditt lösenord',
  'change-password.done': 'Ditt lösenord har bytts.',
  'delete-user.heading': 'Radera konto',
  'delete-user.start': 'Radera konto',
  'delete-user.warning': 'Ditt konto och allt som hör till det raderas. Det går inte att ångra.',
  'delete-user.confirm': 'Radera mitt konto',
  'delete-user.cancel': 'Behåll mitt konto',
  'delete-user.busy': 'Raderar ditt konto',
} as const satisfies AccountSettingsMessages;
