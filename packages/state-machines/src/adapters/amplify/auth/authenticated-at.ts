import { fetchAuthSession } from 'aws-amplify/auth';
import { AuthError } from '../../../errors/auth-error.ts';
import type { AuthPort } from '../../../ports/auth.ts';
import { asSignedIn } from './as-signed-in.ts';

export const authenticatedAt: AuthPort['authenticatedAt'] = (signal) =>
  asSignedIn(signal, async () => {
    const { tokens } = await fetchAuthSession();
    const seconds = tokens?.accessToken.payload['auth_time'] ?? tokens?.idToken?.payload['auth_time'];
    if (!tokens || seconds === undefined) throw new AuthError('not_signed_in');
    return new Date(Number(seconds) * 1000);
  });
