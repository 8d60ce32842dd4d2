import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../errors/auth-error.ts';

let isHeld = false;

/**
 * Holds a refresh to the session that it began with. aws-amplify keeps what a refresh brings without another look: an answer
 * that is late brings back who has signed out, and a refusal takes the tokens of who has signed in meanwhile.
 */
export function holdRefreshes(): void {
  if (isHeld) return;
  isHeld = true;
  const { tokenOrchestrator, authTokenStore } = cognitoUserPoolsTokenProvider;
  const refresh = tokenOrchestrator.getTokenRefresher();
  tokenOrchestrator.setTokenRefresher(async (input) => {
    const answer = refresh(input);
    await Promise.allSettled([answer]);
    const { tokens, username } = input;
    const current = await authTokenStore.loadTokens();
    if (current?.refreshToken === tokens?.refreshToken) return answer;
    // Another tab, or a fresh proof, has given the same person new ones.
    if (current && current.accessToken.payload.sub === tokens?.accessToken.payload.sub) return { ...current, username };
    // To aws-amplify this name is no end of the session.
    throw new AuthError('cancelled');
  });
}
