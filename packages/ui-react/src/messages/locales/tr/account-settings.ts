import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Parolayı değiştir',
  'change-password.current': 'Mevcut parola',
  'change-password.wrong-current': 'Bu, mevcut parolanız değil.',
  'change-password.submit': 'Parolayı değiştir',
  'change-password.busy': 'Parolanız değiştiriliyor',
  'change-password.done': 'Parolanız değiştirildi.',
  'delete-user.heading': 'Hesabı sil',
  'delete-user.start': 'Hesabı sil',
  'delete-user.warning': 'Hesabınız ve ona ait her şey silinir. Bu işlem geri alınamaz.',
  'delete-user.confirm': 'Hesabımı sil',
  'delete-user.cancel': 'Hesabımı koru',
  'delete-user.busy': 'Hesabınız siliniyor',
} as const satisfies AccountSettingsMessages;
