import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Endre passord',
  'change-password.current': 'Nåværende passord',
  'change-password.wrong-current': 'Det er ikke det nåværende passordet ditt.',
  'change-password.submit': 'Endre passord',
  'change-password.busy': 'Endrer passordet ditt',
  'change-password.done': 'Passordet ditt er endret.',
  'delete-user.heading': 'Slett konto',
  'delete-user.start': 'Slett konto',
  'delete-user.warning': 'Kontoen din og alt som hører til den, blir slettet. Dette kan ikke angres.',
  'delete-user.confirm': 'Slett kontoen min',
  'delete-user.cancel': 'Behold kontoen min',
  'delete-user.busy': 'Sletter kontoen din',
} as const satisfies AccountSettingsMessages;
