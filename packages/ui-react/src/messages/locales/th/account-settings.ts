import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'เปลี่ยนรหัสผ่าน',
  'change-password.current': 'รหัสผ่านปัจจุบัน',
  'change-password.wrong-current': 'รหัสผ่านปัจจุบันไม่ถูกต้อง',
  'change-password.submit': 'เปลี่ยนรหัสผ่าน',
  'change-password.busy': 'กำลังเปลี่ยนรหัสผ่าน',
  'change-password.done': 'เปลี่ยนรหัสผ่านแล้ว',
  'delete-user.heading': 'ลบบัญชี',
  'delete-user.start': 'ลบบัญชี',
  'delete-user.warning': 'บัญชีและทุกอย่างที่อยู่ในบัญชีจะถูกลบ และไม่สามารถย้อนกลับได้',
  'delete-user.confirm': 'ลบบัญชีของฉัน',
  'delete-user.cancel': 'เก็บบัญชีของฉันไว้',
  'delete-user.busy': 'กำลังลบบัญชี',
} as const satisfies AccountSettingsMessages;
