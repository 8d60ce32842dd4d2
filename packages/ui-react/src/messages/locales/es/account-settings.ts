import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Cambiar contraseña',
  'change-password.current': 'Contraseña actual',
  'change-password.wrong-current': 'Esa no es tu contraseña actual.',
  'change-password.submit': 'Cambiar contraseña',
  'change-password.busy': 'Cambiando tu contraseña',
  'change-password.done': 'Tu contraseña ha cambiado.',
  'delete-user.heading': 'Eliminar cuenta',
  'delete-user.start': 'Eliminar cuenta',
  'delete-user.warning': 'Se eliminarán tu cuenta y todo lo que le pertenece. Esto no se puede deshacer.',
  'delete-user.confirm': 'Eliminar mi cuenta',
  'delete-user.cancel': 'Conservar mi cuenta',
  'delete-user.busy': 'Eliminando tu cuenta',
} as const satisfies AccountSettingsMessages;
