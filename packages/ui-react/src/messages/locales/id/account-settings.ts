import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Ubah kata sandi',
  'change-password.current': 'Kata sandi saat ini',
  'change-password.wrong-current': 'Itu bukan kata sandi Anda saat ini.',
  'change-password.submit': 'Ubah kata sandi',
  'change-password.busy': 'Mengubah kata sandi Anda',
  'change-password.done': 'Kata sandi Anda telah diubah.',
  'delete-user.heading': 'Hapus akun',
  'delete-user.start': 'Hapus akun',
  'delete-user.warning': 'Akun Anda dan semua yang terkait dengannya akan dihapus. Tindakan ini tidak dapat dibatalkan.',
  'delete-user.confirm': 'Hapus akun saya',
  'delete-user.cancel': 'Pertahankan akun saya',
  'delete-user.busy': 'Menghapus akun Anda',
} as const satisfies AccountSettingsMessages;
