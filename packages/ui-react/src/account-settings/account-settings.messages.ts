import type { Translation } from '../messages/message.ts';

/** Texts of what a person changes about their account. */
export const accountSettingsMessages = {
  'change-password.heading': 'Change password',
  'change-password.current': 'Current password',
  'change-password.wrong-current': 'That isn’t your current password.',
  'change-password.submit': 'Change password',
  'change-password.busy': 'Changing your password',
  'change-password.done': 'Your password is changed.',
  'delete-user.heading': 'Delete account',
  'delete-user.start': 'Delete account',
  'delete-user.warning': 'Your account and what belongs to it are deleted. This can’t be undone.',
  'delete-user.confirm': 'Delete my account',
  'delete-user.cancel': 'Keep my account',
  'delete-user.busy': 'Deleting your account',
} as const;

/** What a language must hold of them to be complete. */
export type AccountSettingsMessages = Translation<typeof accountSettingsMessages>;
