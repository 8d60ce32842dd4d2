import { fetchUserAttributes } from 'aws-amplify/auth';
import { toAuthError } from './errors.ts';

/**
 * A sign-out everywhere that does not reach the server goes through in silence: aws-amplify drops its error, forgets
 * the tokens, and every other device stays signed in. So the server is asked for something small before.
 *
 * @throws {AuthError} where the server does not answer. That it no longer knows the session is no failure.
 */
export async function assertReachable(): Promise<void> {
  try {
    await fetchUserAttributes();
  } catch (cause) {
    const error = toAuthError(cause);
    if (error.code !== 'not_signed_in') throw error;
  }
}
