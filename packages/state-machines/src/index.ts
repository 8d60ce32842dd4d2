export { AuthError, type AuthErrorCode, type AuthErrorDetails } from './errors/auth-error.ts';
export type * from './ports/auth.ts';
export { Secret } from './secret.ts';
