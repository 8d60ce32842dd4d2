import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Cambia password',
  'change-password.current': 'Password attuale',
  'change-password.wrong-current': 'Questa non è la tua password attuale.',
  'change-password.submit': 'Cambia password',
  'change-password.busy': 'Modifica della password in corso',
  'change-password.done': 'La password è stata cambiata.',
  'delete-user.heading': 'Elimina account',
  'delete-user.start': 'Elimina account',
  'delete-user.warning': 'Il tuo account e tutto ciò che ne fa parte verranno eliminati. L’operazione non può essere annullata.',
  'delete-user.confirm': 'Elimina il mio account',
  'delete-user.cancel': 'Mantieni il mio account',
  'delete-user.busy': 'Eliminazione dell’account in corso',
} as const satisfies AccountSettingsMessages;
