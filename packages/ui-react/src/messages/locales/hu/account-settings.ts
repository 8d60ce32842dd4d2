import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Jelszó módosítása',
  'change-password.current': 'Jelenlegi jelszó',
  'change-password.wrong-current': 'Nem ez a jelenlegi jelszava.',
  'change-password.submit': 'Jelszó módosítása',
  'change-password.busy': 'A jelszó módosítása folyamatban',
  'change-password.done': 'A jelszó módosult.',
  'delete-user.heading': 'Fiók törlése',
  'delete-user.start': 'Fiók törlése',
  'delete-user.warning': 'A fiókja és minden, ami hozzá tartozik, törlődik. Ez nem vonható vissza.',
  'delete-user.confirm': 'Fiókom törlése',
  'delete-user.cancel': 'Fiókom megtartása',
  'delete-user.busy': 'A fiók törlése folyamatban',
} as const satisfies AccountSettingsMessages;
