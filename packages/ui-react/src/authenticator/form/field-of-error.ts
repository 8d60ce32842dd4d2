import type { AuthError, AuthErrorCode } from '@foyer/state-machines';
import type { Field } from '../fields/field.ts';

const isCode = ({ kind }: Field) => kind === 'code';
const isNewPassword = ({ newPassword }: Field) => newPassword;

/** The kind of field that a failure is about, where it is about one. */
const blamed: Partial<Record<AuthErrorCode, (field: Field) => boolean>> = {
  code_mismatch: isCode,
  code_expired: isCode,
  password_policy: isNewPassword,
  password_reused: isNewPassword,
};

/** The name of the field that a failure is about; `undefined` where it is about the whole form. */
export const fieldOfError = (error: AuthError, fields: readonly Field[]): string | undefined =>
  fields.find(({ name }) => name === error.field)?.name ?? fields.find((field) => blamed[error.code]?.(field))?.name;
