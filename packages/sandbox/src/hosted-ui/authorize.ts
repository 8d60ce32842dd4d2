import type { SandboxReply } from '../http/route.ts';
import type { OAuthProvider, OAuthSettings } from '../pool-settings.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import type { AuthorizationRequest } from './grants.ts';
import { errorPage } from './pages/error-page.ts';
import { type OAuthProblem, wayBackWith } from './way-back.ts';

/** `/oauth2/authorize`: leads to the identity provider, or to the pool's own form. */
export function authorize(pool: UserPool, oauth: OAuthSettings, query: URLSearchParams): SandboxReply {
  const redirectUri = query.get('redirect_uri') ?? '';
  // Nobody is sent to an address that the client has not named, not even with an error.
  if (!oauth.callbackUrls.includes(redirectUri)) {
    return errorPage('redirect_mismatch', `The client has no callback URL ${redirectUri || '(none given)'}.`);
  }
  const state = query.get('state') ?? undefined;
  const problem = problemOf(oauth, query);
  if (problem) return wayBackWith({ redirectUri, state }, problem);
  const request: AuthorizationRequest = {
    redirectUri,
    state,
    responseType: oauth.responseType,
    scopes: scopesOf(query).length > 0 ? scopesOf(query) : oauth.scopes,
    nonce: query.get('nonce') ?? undefined,
    codeChallenge: query.get('code_challenge') ?? undefined,
    provider: providerOf(oauth, query),
  };
  const page = request.provider ? '/identity-provider' : '/login';
  return { status: 302, headers: { location: `${page}?visit=${pool.grants.visit(request)}` } };
}

function problemOf(oauth: OAuthSettings, query: URLSearchParams): OAuthProblem | undefined {
  const type = query.get('response_type');
  if (type !== 'code' && type !== 'token') return { error: 'invalid_request', description: 'response_type is invalid' };
  if (type !== oauth.responseType) return { error: 'unauthorized_client', description: `${type} flow is not enabled` };
  if (query.has('code_challenge') && query.get('code_challenge_method') !== 'S256') {
    return { error: 'invalid_request', description: 'code_challenge_method must be S256' };
  }
  const strange = scopesOf(query).find((scope) => !oauth.scopes.includes(scope));
  if (strange !== undefined) return { error: 'invalid_scope', description: `${strange} is not allowed` };
  if (namesProvider(query) && !providerOf(oauth, query)) {
    return { error: 'invalid_request', description: 'Login option is not available. Please try another one' };
  }
  // No page here remembers who was there.
  if (query.get('prompt') === 'none') return { error: 'login_required', description: 'Nobody is signed in' };
  return undefined;
}

function namesProvider(query: URLSearchParams): boolean {
  const name = query.get('identity_provider');
  return query.has('idp_identifier') || (name !== null && name !== 'COGNITO');
}

function providerOf({ providers }: OAuthSettings, query: URLSearchParams): OAuthProvider | undefined {
  const name = query.get('identity_provider');
  const identifier = query.get('idp_identifier');
  return providers.find(
    (provider) => provider.name === name || (identifier !== null && provider.identifiers?.includes(identifier)),
  );
}

function scopesOf(query: URLSearchParams): readonly string[] {
  return (query.get('scope') ?? '').split(' ').filter(Boolean);
}
