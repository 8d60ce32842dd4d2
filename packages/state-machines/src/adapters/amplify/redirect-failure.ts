import { AuthError } from '../../errors/auth-error.ts';

/** What an identity provider, and Cognito after it, write into the address of the way back. */
const TRACES = ['code', 'state', 'error', 'error_description'];

/**
 * Why a redirect came to nothing. aws-amplify gives one error for all of it, so the address tells: without an answer
 * in it the person came back by themselves. Its traces leave the address, as those of a success do.
 */
export function redirectFailure(cause: unknown): AuthError {
  if (typeof window === 'undefined') return new AuthError('redirect_failed', { cause });
  const url = new URL(window.location.href);
  const error = url.searchParams.get('error');
  const isCancelled = error === 'access_denied' || (error === null && !url.searchParams.has('code'));
  for (const trace of TRACES) url.searchParams.delete(trace);
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
  return new AuthError(isCancelled ? 'redirect_cancelled' : 'redirect_failed', { cause });
}
