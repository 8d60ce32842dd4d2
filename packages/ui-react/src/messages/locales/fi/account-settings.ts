import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Vaihda salasana',
  'change-password.current': 'Nykyinen salasana',
  'change-password.wrong-current': 'Tämä ei ole nykyinen salasanasi.',
  'change-password.submit': 'Vaihda salasana',
  'change-password.busy': 'Vaihdetaan salasanaa',
  'change-password.done': 'Salasanasi on vaihdettu.',
  'delete-user.heading': 'Poista tili',
  'delete-user.start': 'Poista tili',
  'delete-user.warning': 'Tilisi ja kaikki siihen kuuluva poistetaan. Tätä ei voi perua.',
  'delete-user.confirm': 'Poista tilini',
  'delete-user.cancel': 'Säilytä tilini',
  'delete-user.busy': 'Poistetaan tiliäsi',
} as const satisfies AccountSettingsMessages;
