import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Zmiana hasła',
  'change-password.current': 'Obecne hasło',
  'change-password.wrong-current': 'To nie jest Twoje obecne hasło.',
  'change-password.submit': 'Zmień hasło',
  'change-password.busy': 'Zmienianie hasła',
  'change-password.done': 'Hasło zostało zmienione.',
  'delete-user.heading': 'Usuwanie konta',
  'delete-user.start': 'Usuń konto',
  'delete-user.warning': 'Twoje konto i wszystko, co do niego należy, zostanie usunięte. Tej operacji nie można cofnąć.',
  'delete-user.confirm': 'Usuń moje konto',
  'delete-user.cancel': 'Zachowaj moje konto',
  'delete-user.busy': 'Usuwanie konta',
} as const satisfies AccountSettingsMessages;
