import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'تغيير كلمة المرور',
  'change-password.current': 'كلمة المرور الحالية',
  'change-password.wrong-current': 'هذه ليست كلمة مرورك الحالية.',
  'change-password.submit': 'تغيير كلمة المرور',
  'change-password.busy': 'جارٍ تغيير كلمة مرورك',
  'change-password.done': 'تم تغيير كلمة مرورك.',
  'delete-user.heading': 'حذف الحساب',
  'delete-user.start': 'حذف الحساب',
  'delete-user.warning': 'سيُحذف حسابك وكل ما يتبعه. لا يمكن التراجع عن هذا.',
  'delete-user.confirm': 'احذف حسابي',
  'delete-user.cancel': 'أبقِ حسابي',
  'delete-user.busy': 'جارٍ حذف حسابك',
} as const satisfies AccountSettingsMessages;
