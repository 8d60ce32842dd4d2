import type { Route, SandboxReply, SandboxRequest } from '../http/route.ts';
import type { UserPool } from './user-pool.ts';

const JSON_TYPE = { 'content-type': 'application/json', 'cache-control': 'public, max-age=60' };

/** What a pool publishes for those who check its tokens: `/<pool id>/.well-known/…`. */
export function wellKnownRoutes(pools: () => readonly UserPool[]): readonly Route[] {
  return pools().map((pool) => ({
    method: 'GET',
    path: `/${pool.ids.userPoolId}/.well-known/*`,
    handle: (request) => publish(pool, request),
  }));
}

async function publish(pool: UserPool, request: SandboxRequest): Promise<SandboxReply> {
  const document = request.url.pathname.split('/').at(-1);
  if (document === 'jwks.json') return { headers: JSON_TYPE, body: JSON.stringify(await pool.tokens.jwks()) };
  if (document === 'openid-configuration') return { headers: JSON_TYPE, body: JSON.stringify(configuration(pool)) };
  return { status: 404, headers: JSON_TYPE, body: '{}' };
}

function configuration(pool: UserPool): object {
  const { issuer } = pool.tokens;
  const domain = `https://${pool.settings.oauth?.domain ?? pool.ids.domain}`;
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    authorization_endpoint: `${domain}/oauth2/authorize`,
    token_endpoint: `${domain}/oauth2/token`,
    userinfo_endpoint: `${domain}/oauth2/userInfo`,
    revocation_endpoint: `${domain}/oauth2/revoke`,
    end_session_endpoint: `${domain}/logout`,
    response_types_supported: ['code', 'token'],
    scopes_supported: ['openid', 'email', 'phone', 'profile'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post'],
  };
}
