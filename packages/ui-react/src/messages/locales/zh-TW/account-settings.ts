import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': '變更密碼',
  'change-password.current': '目前的密碼',
  'change-password.wrong-current': '目前的密碼不正確。',
  'change-password.submit': '變更密碼',
  'change-password.busy': '正在變更密碼',
  'change-password.done': '密碼已變更。',
  'delete-user.heading': '刪除帳號',
  'delete-user.start': '刪除帳號',
  'delete-user.warning': '您的帳號及其所有內容都會遭到刪除。這項操作無法復原。',
  'delete-user.confirm': '刪除我的帳號',
  'delete-user.cancel': '保留我的帳號',
  'delete-user.busy': '正在刪除帳號',
} as const satisfies AccountSettingsMessages;
