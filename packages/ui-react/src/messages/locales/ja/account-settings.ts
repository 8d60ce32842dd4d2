import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'パスワードの変更',
  'change-password.current': '現在のパスワード',
  'change-password.wrong-current': '現在のパスワードが正しくありません。',
  'change-password.submit': 'パスワードを変更',
  'change-password.busy': 'パスワードを変更しています',
  'change-password.done': 'パスワードを変更しました。',
  'delete-user.heading': 'アカウントの削除',
  'delete-user.start': 'アカウントを削除',
  'delete-user.warning': 'アカウントとそのデータがすべて削除されます。この操作は取り消せません。',
  'delete-user.confirm': 'アカウントを削除する',
  'delete-user.cancel': 'アカウントを残す',
  'delete-user.busy': 'アカウントを削除しています',
} as const satisfies AccountSettingsMessages;
