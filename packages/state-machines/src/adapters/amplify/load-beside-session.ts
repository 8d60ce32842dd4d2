import { AuthError } from '../../errors/auth-error.ts';

/** Few visits need it, so it comes with the first that does. @throws {AuthError} `offline` */
export async function loadBesideSession() {
  try {
    return await import('./beside-session.ts');
  } catch (cause) {
    throw new AuthError('offline', { cause });
  }
}
