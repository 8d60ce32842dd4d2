import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Skift adgangskode',
  'change-password.current': 'Nuværende adgangskode',
  'change-password.wrong-current': 'Det er ikke din nuværende adgangskode.',
  'change-password.submit': 'Skift adgangskode',
  'change-password.busy': 'Skifter din adgangskode',
  'change-password.done': 'Din adgangskode er skiftet.',
  'delete-user.heading': 'Slet konto',
  'delete-user.start': 'Slet konto',
  'delete-user.warning': 'Din konto og alt, hvad der hører til den, bliver slettet. Det kan ikke fortrydes.',
  'delete-user.confirm': 'Slet min konto',
  'delete-user.cancel': 'Behold min konto',
  'delete-user.busy': 'Sletter din konto',
} as const satisfies AccountSettingsMessages;
