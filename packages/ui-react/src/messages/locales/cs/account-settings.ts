import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Změna hesla',
  'change-password.current': 'Současné heslo',
  'change-password.wrong-current': 'Toto není vaše současné heslo.',
  'change-password.submit': 'Změnit heslo',
  'change-password.busy': 'Měníme heslo',
  'change-password.done': 'Heslo je změněno.',
  'delete-user.heading': 'Smazání účtu',
  'delete-user.start': 'Smazat účet',
  'delete-user.warning': 'Váš účet a vše, co k němu patří, bude smazáno. Tuto akci nelze vrátit zpět.',
  'delete-user.confirm': 'Smazat můj účet',
  'delete-user.cancel': 'Ponechat můj účet',
  'delete-user.busy': 'Mažeme účet',
} as const satisfies AccountSettingsMessages;
