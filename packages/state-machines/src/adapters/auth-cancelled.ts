import { AuthError } from '../errors/auth-error.ts';

/** What a call of an `AuthPort` rejects with once its signal is aborted. */
export const authCancelled = (): AuthError => new AuthError('cancelled');
