import { createHash } from 'node:crypto';
import type { SandboxReply } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { refresh } from '../user-pools/flows/refresh-token.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import type { Grant } from './grants.ts';
import { openSession, type OAuthTokens } from './open-session.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** `/oauth2/token`: a code, or a refresh token, for tokens. */
export async function token(pool: UserPool, form: URLSearchParams): Promise<SandboxReply> {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return tokenForCode(pool, form);
    case 'refresh_token':
      return tokenForRefresh(pool, form);
    default:
      return refuseToken('unsupported_grant_type');
  }
}

/** An error as OAuth writes it. */
export function refuseToken(error: string, status = 400): SandboxReply {
  return { status, headers: JSON_TYPE, body: JSON.stringify({ error }) };
}

async function tokenForCode(pool: UserPool, form: URLSearchParams): Promise<SandboxReply> {
  const grant = pool.grants.redeem(form.get('code') ?? '');
  const user = grant && pool.users.byUsername(grant.username);
  if (!grant || !user || form.get('redirect_uri') !== grant.request.redirectUri || !isProved(grant, form)) {
    return refuseToken('invalid_grant');
  }
  return reply(await openSession(pool, user, grant.request));
}

/** PKCE: only who asked for the code knows what its challenge was made of. */
function isProved({ request: { codeChallenge } }: Grant, form: URLSearchParams): boolean {
  const verifier = form.get('code_verifier');
  if (codeChallenge === undefined) return verifier === null;
  return verifier !== null && createHash('sha256').update(verifier).digest('base64url') === codeChallenge;
}

async function tokenForRefresh(pool: UserPool, form: URLSearchParams): Promise<SandboxReply> {
  try {
    const tokens = await refresh(pool, {
      refreshToken: form.get('refresh_token') ?? '',
      deviceKey: undefined,
      clientMetadata: {},
    });
    return reply({
      access_token: tokens.AccessToken,
      id_token: tokens.IdToken,
      ...(tokens.RefreshToken !== undefined && { refresh_token: tokens.RefreshToken }),
      token_type: 'Bearer',
      expires_in: tokens.ExpiresIn,
    });
  } catch (cause) {
    if (cause instanceof ServiceError) return refuseToken('invalid_grant');
    throw cause;
  }
}

function reply(tokens: OAuthTokens): SandboxReply {
  return { headers: JSON_TYPE, body: JSON.stringify(tokens) };
}
