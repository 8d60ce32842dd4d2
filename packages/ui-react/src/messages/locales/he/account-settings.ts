import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'שינוי סיסמה',
  'change-password.current': 'הסיסמה הנוכחית',
  'change-password.wrong-current': 'זו לא הסיסמה הנוכחית שלכם.',
  'change-password.submit': 'שינוי הסיסמה',
  'change-password.busy': 'משנים את הסיסמה',
  'change-password.done': 'הסיסמה שונתה.',
  'delete-user.heading': 'מחיקת חשבון',
  'delete-user.start': 'מחיקת החשבון',
  'delete-user.warning': 'החשבון וכל מה ששייך לו יימחקו. אי אפשר לבטל את הפעולה.',
  'delete-user.confirm': 'מחיקת החשבון שלי',
  'delete-user.cancel': 'השארת החשבון שלי',
  'delete-user.busy': 'מוחקים את החשבון',
} as const satisfies AccountSettingsMessages;
