import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Зміна пароля',
  'change-password.current': 'Поточний пароль',
  'change-password.wrong-current': 'Це не ваш поточний пароль.',
  'change-password.submit': 'Змінити пароль',
  'change-password.busy': 'Змінюємо пароль',
  'change-password.done': 'Пароль змінено.',
  'delete-user.heading': 'Видалення облікового запису',
  'delete-user.start': 'Видалити обліковий запис',
  'delete-user.warning': 'Обліковий запис і все, що до нього належить, буде видалено. Цю дію не можна скасувати.',
  'delete-user.confirm': 'Видалити мій обліковий запис',
  'delete-user.cancel': 'Залишити мій обліковий запис',
  'delete-user.busy': 'Видаляємо обліковий запис',
} as const satisfies AccountSettingsMessages;
