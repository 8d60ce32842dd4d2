import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': 'Alterar senha',
  'change-password.current': 'Senha atual',
  'change-password.wrong-current': 'Esta não é sua senha atual.',
  'change-password.submit': 'Alterar senha',
  'change-password.busy': 'Alterando sua senha',
  'change-password.done': 'Sua senha foi alterada.',
  'delete-user.heading': 'Excluir conta',
  'delete-user.start': 'Excluir conta',
  'delete-user.warning': 'Sua conta e tudo o que pertence a ela serão excluídos. Isto não pode ser desfeito.',
  'delete-user.confirm': 'Excluir minha conta',
  'delete-user.cancel': 'Manter minha conta',
  'delete-user.busy': 'Excluindo sua conta',
} as const satisfies AccountSettingsMessages;
