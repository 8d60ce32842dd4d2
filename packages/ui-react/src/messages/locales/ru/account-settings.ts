import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Смена пароля',
  'change-password.current': 'Текущий пароль',
  'change-password.wrong-current': 'Это не ваш текущий пароль.',
  'change-password.submit': 'Сменить пароль',
  'change-password.busy': 'Меняем пароль',
  'change-password.done': 'Пароль изменён.',
  'delete-user.heading': 'Удаление аккаунта',
  'delete-user.start': 'Удалить аккаунт',
  'delete-user.warning': 'Аккаунт и всё, что с ним связано, будет удалено. Это действие нельзя отменить.',
  'delete-user.confirm': 'Удалить мой аккаунт',
  'delete-user.cancel': 'Оставить мой аккаунт',
  'delete-user.busy': 'Удаляем аккаунт',
} as const satisfies AccountSettingsMessages;
