import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Wachtwoord wijzigen',
  'change-password.current': 'Huidig wachtwoord',
  'change-password.wrong-current': 'Dit is niet je huidige wachtwoord.',
  'change-password.submit': 'Wachtwoord wijzigen',
  'change-password.busy': 'Je wachtwoord wordt gewijzigd',
  'change-password.done': 'Je wachtwoord is gewijzigd.',
  'delete-user.heading': 'Account verwijderen',
  'delete-user.start': 'Account verwijderen',
  'delete-user.warning': 'Je account en alles wat erbij hoort worden verwijderd. Dit kan niet ongedaan worden gemaakt.',
  'delete-user.confirm': 'Mijn account verwijderen',
  'delete-user.cancel': 'Mijn account behouden',
  'delete-user.busy': 'Je account wordt verwijderd',
} as const satisfies AccountSettingsMessages;
