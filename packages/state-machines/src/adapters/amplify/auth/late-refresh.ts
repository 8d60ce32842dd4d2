import { cognitoUserPoolsTokenProvider, refreshAuthTokens, refreshAuthTokensWithoutDedupe } from 'aws-amplify/auth/cognito';
import { AuthError } from '../../../errors/auth-error.ts';

let isHeld = false;

/**
 * Holds a refresh to the session that it began with. aws-amplify keeps what a refresh brings without another look: an answer
 * that is late brings back who has signed out, a refusal takes the tokens of who has signed in meanwhile, and who needs new
 * ones at that time is given those of who has left.
 */
export function holdRefreshes(): void {
  if (isHeld) return;
  isHeld = true;
  const { tokenOrchestrator, authTokenStore } = cognitoUserPoolsTokenProvider;
  const refresh = oneForEachSession(tokenOrchestrator.getTokenRefresher());
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

type Refresher = typeof refreshAuthTokens;

/** aws-amplify's own is one for all who ask, whoever they are. */
function oneForEachSession(usual: Refresher): Refresher {
  const refresh = usual === refreshAuthTokens ? refreshAuthTokensWithoutDedupe : usual;
  const answers = new Map<string, ReturnType<Refresher>>();
  return (input) => {
    const session = input.tokens?.refreshToken ?? '';
    const answer = answers.get(session) ?? refresh(input).finally(() => answers.delete(session));
    answers.set(session, answer);
    return answer;
  };
}
