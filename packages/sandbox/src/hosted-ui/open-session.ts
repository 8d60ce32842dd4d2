import { signTokens } from '../user-pools/issue-tokens.ts';
import type { User } from '../user-pools/user.ts';
import { triggerAttributes, type UserPool } from '../user-pools/user-pool.ts';
import type { AuthorizationRequest } from './grants.ts';

/** What the token endpoint answers with. */
export interface OAuthTokens {
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly token_type: 'Bearer';
  readonly expires_in: number;
}

/** Opens a session as wide as the scopes that were asked for. */
export async function openSession(pool: UserPool, user: User, request: AuthorizationRequest): Promise<OAuthTokens> {
  await pool.runTrigger('postAuthentication', {
    source: 'PostAuthentication_Authentication',
    username: user.username,
    request: { userAttributes: triggerAttributes(user), newDeviceUsed: false, clientMetadata: {} },
    response: {},
  });
  const { scopes, nonce } = request;
  const { session, refreshToken } = pool.sessions.open(user.username, {
    lifetime: pool.settings.lifetimes.refreshToken,
    scopes,
  });
  const tokens = await signTokens(pool, user, session, { source: 'TokenGeneration_HostedAuth', clientMetadata: {}, nonce });
  return {
    access_token: tokens.AccessToken,
    ...(scopes.includes('openid') && { id_token: tokens.IdToken }),
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: tokens.ExpiresIn,
  };
}
