import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Passwort ändern',
  'change-password.current': 'Aktuelles Passwort',
  'change-password.wrong-current': 'Das ist nicht Ihr aktuelles Passwort.',
  'change-password.submit': 'Passwort ändern',
  'change-password.busy': 'Ihr Passwort wird geändert',
  'change-password.done': 'Ihr Passwort wurde geändert.',
  'delete-user.heading': 'Konto löschen',
  'delete-user.start': 'Konto löschen',
  'delete-user.warning': 'Ihr Konto und alles, was dazugehört, wird gelöscht. Das lässt sich nicht rückgängig machen.',
  'delete-user.confirm': 'Mein Konto löschen',
  'delete-user.cancel': 'Mein Konto behalten',
  'delete-user.busy': 'Ihr Konto wird gelöscht',
} as const satisfies AccountSettingsMessages;
