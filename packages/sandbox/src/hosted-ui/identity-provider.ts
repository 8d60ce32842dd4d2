import { randomInt } from 'node:crypto';
import type { SandboxReply } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { OAuthProvider } from '../pool-settings.ts';
import { refusals } from '../user-pools/refusals.ts';
import type { User } from '../user-pools/user.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import { complete } from './complete.ts';
import type { AuthorizationRequest } from './grants.ts';
import { providerPage } from './pages/provider-page.ts';
import { peopleOf, welcome } from './provider-user.ts';
import { wayBackWith } from './way-back.ts';

/** A sign-in that waits at a provider's page. */
export interface ProviderVisit {
  readonly pool: UserPool;
  readonly id: string;
  readonly request: AuthorizationRequest;
  readonly provider: OAuthProvider;
}

/** The page that stands in for a provider: a tester says who comes back, or what goes wrong. */
export function showProvider({ pool, id, request, provider }: ProviderVisit): SandboxReply {
  return providerPage({
    visit: id,
    redirectUri: request.redirectUri,
    provider,
    people: peopleOf(pool, provider),
    required: Object.keys(pool.settings.attributes).filter((name) => pool.settings.attributes[name]?.required),
    subject: String(randomInt(1e12, 2e14)),
  });
}

/** What the tester chose. */
export async function leaveProvider(visit: ProviderVisit, form: URLSearchParams): Promise<SandboxReply> {
  const { pool, id, request } = visit;
  pool.grants.leave(id);
  switch (form.get('outcome')) {
    case 'cancel':
      return wayBackWith(request, { error: 'access_denied', description: 'User cancelled the sign-in' });
    case 'fail':
      return wayBackWith(request, { error: 'server_error', description: 'The identity provider failed' });
    default:
      return signInOrRefuse(visit, form);
  }
}

/** What the pool or the app's triggers refuse goes back to the app, in Cognito's words. */
async function signInOrRefuse(visit: ProviderVisit, form: URLSearchParams): Promise<SandboxReply> {
  try {
    const user = await personOf(visit, form);
    if (!user.enabled) throw refusals.disabled();
    return await complete(visit.pool, visit.request, user);
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    return wayBackWith(visit.request, { error: 'invalid_request', description: cause.message });
  }
}

function personOf({ pool, provider }: ProviderVisit, form: URLSearchParams): Promise<User> {
  const known = peopleOf(pool, provider).find(({ username }) => username === form.get('person'));
  const subject = known?.username.slice(provider.name.length + 1) ?? form.get('subject')?.trim();
  if (!subject) throw refusals.invalid('The provider named nobody');
  const claims = [...form].filter(([name]) => name.startsWith('claim:')).map(([name, value]) => [name.slice(6), value.trim()]);
  return welcome(pool, provider, { subject, claims: Object.fromEntries(claims) });
}
