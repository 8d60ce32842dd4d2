import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Modifier le mot de passe',
  'change-password.current': 'Mot de passe actuel',
  'change-password.wrong-current': 'Ce n’est pas votre mot de passe actuel.',
  'change-password.submit': 'Modifier le mot de passe',
  'change-password.busy': 'Modification de votre mot de passe',
  'change-password.done': 'Votre mot de passe a été modifié.',
  'delete-user.heading': 'Supprimer le compte',
  'delete-user.start': 'Supprimer le compte',
  'delete-user.warning': 'Votre compte et tout ce qui s’y rattache seront supprimés. Cette action est irréversible.',
  'delete-user.confirm': 'Supprimer mon compte',
  'delete-user.cancel': 'Garder mon compte',
  'delete-user.busy': 'Suppression de votre compte',
} as const satisfies AccountSettingsMessages;
