import { AuthError } from '../../errors/auth-error.ts';

/** What an identity provider, and Cognito after it, write into the address of the way back. */
const TRACES = ['code', 'state', 'error', 'error_description'];

/** What was read of the address for an error that aws-amplify dispatched: another adapter on the page hears it, too. */
const read = new WeakMap<object, AuthError>();

/**
 * Why a redirect came to nothing. aws-amplify gives one error for all of it, so the address tells: without an answer
 * in it the person came back by themselves. Its traces leave the address, as those of a success do.
 */
export function redirectFailure(cause: Error = new Error('The redirect failed.')): AuthError {
  const error = read.get(cause) ?? new AuthError(isCancelled() ? 'redirect_cancelled' : 'redirect_failed', { cause });
  read.set(cause, error);
  cleanAddress();
  return error;
}

function isCancelled(): boolean {
  const { searchParams } = new URL(window.location.href);
  const error = searchParams.get('error');
  return error === 'access_denied' || (error === null && !searchParams.has('code'));
}

function cleanAddress(): void {
  const url = new URL(window.location.href);
  for (const trace of TRACES) url.searchParams.delete(trace);
  if (url.href !== window.location.href) window.history.replaceState(window.history.state, '', url);
}
