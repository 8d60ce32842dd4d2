import type { AccountSettingsMessages } from '../../../account-settings/account-settings.messages.ts';

export const accountSettings = {
  'change-password.heading': '비밀번호 변경',
  'change-password.current': '현재 비밀번호',
  'change-password.wrong-current': '현재 비밀번호가 아닙니다.',
  'change-password.submit': '비밀번호 변경',
  'change-password.busy': '비밀번호를 변경하는 중',
  'change-password.done': '비밀번호를 변경했습니다.',
  'delete-user.heading': '계정 삭제',
  'delete-user.start': '계정 삭제',
  'delete-user.warning': '계정과 계정에 속한 모든 항목이 삭제됩니다. 이 작업은 되돌릴 수 없습니다.',
  'delete-user.confirm': '내 계정 삭제',
  'delete-user.cancel': '내 계정 유지',
  'delete-user.busy': '계정을 삭제하는 중',
} as const satisfies AccountSettingsMessages;
