import { jsonService, type JsonOperation } from '../http/aws-json.ts';
import type { Service } from '../http/service.ts';
import { forClient, forUser } from './calls.ts';
import { confirmSignUp } from './operations/confirm-sign-up.ts';
import { getTokensFromRefreshToken } from './operations/get-tokens-from-refresh-token.ts';
import { getUser } from './operations/get-user.ts';
import { initiateAuth } from './operations/initiate-auth.ts';
import { resendConfirmationCode } from './operations/resend-confirmation-code.ts';
import { respondToAuthChallenge } from './operations/respond-to-auth-challenge.ts';
import { signUp } from './operations/sign-up.ts';
import type { UserPool } from './user-pool.ts';

/** Cognito's user pools. */
export function userPoolService(pools: () => readonly UserPool[], log: (line: string) => void): Service {
  const operations = new Map<string, JsonOperation>([
    ['SignUp', forClient(pools, signUp)],
    ['ConfirmSignUp', forClient(pools, confirmSignUp)],
    ['ResendConfirmationCode', forClient(pools, resendConfirmationCode)],
    ['InitiateAuth', forClient(pools, initiateAuth)],
    ['RespondToAuthChallenge', forClient(pools, respondToAuthChallenge)],
    ['GetTokensFromRefreshToken', forClient(pools, getTokensFromRefreshToken)],
    ['GetUser', forUser(pools, getUser)],
  ]);
  return jsonService('cognito-idp', 'AWSCognitoIdentityProviderService', operations, log);
}
