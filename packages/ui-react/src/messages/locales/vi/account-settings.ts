import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Đổi mật khẩu',
  'change-password.current': 'Mật khẩu hiện tại',
  'change-password.wrong-current': 'Mật khẩu hiện tại không đúng.',
  'change-password.submit': 'Đổi mật khẩu',
  'change-password.busy': 'Đang đổi mật khẩu',
  'change-password.done': 'Đã đổi mật khẩu.',
  'delete-user.heading': 'Xóa tài khoản',
  'delete-user.start': 'Xóa tài khoản',
  'delete-user.warning': 'Tài khoản và mọi thứ thuộc về tài khoản sẽ bị xóa. Không thể hoàn tác thao tác này.',
  'delete-user.confirm': 'Xóa tài khoản của tôi',
  'delete-user.cancel': 'Giữ tài khoản của tôi',
  'delete-user.busy': 'Đang xóa tài khoản',
} as const satisfies AccountSettingsMessages;
