import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': '更改密码',
  'change-password.current': '当前密码',
  'change-password.wrong-current': '当前密码不正确。',
  'change-password.submit': '更改密码',
  'change-password.busy': '正在更改密码',
  'change-password.done': '密码已更改。',
  'delete-user.heading': '删除账号',
  'delete-user.start': '删除账号',
  'delete-user.warning': '您的账号及其所有内容都将被删除。此操作无法撤消。',
  'delete-user.confirm': '删除我的账号',
  'delete-user.cancel': '保留我的账号',
  'delete-user.busy': '正在删除账号',
} as const satisfies AccountSettingsMessages;
