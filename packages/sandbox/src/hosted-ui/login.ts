import type { SandboxReply } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { refusals } from '../user-pools/refusals.ts';
import { requirePassword } from '../user-pools/require-password.ts';
import type { User } from '../user-pools/user.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import { complete } from './complete.ts';
import type { AuthorizationRequest } from './grants.ts';
import { loginPage } from './pages/login-page.ts';

export interface LoginVisit {
  readonly pool: UserPool;
  readonly id: string;
  readonly request: AuthorizationRequest;
}

/** The pool's own form, with the providers beside it. */
export function showLogin({ pool, id, request }: LoginVisit, problem?: string): SandboxReply {
  const providers = pool.settings.oauth?.providers ?? [];
  return loginPage({ visit: id, redirectUri: request.redirectUri, providers, problem });
}

export async function signIn(visit: LoginVisit, form: URLSearchParams): Promise<SandboxReply> {
  const { pool, id, request } = visit;
  const name = form.get('provider');
  const provider = pool.settings.oauth?.providers.find((other) => other.name === name);
  if (provider) {
    pool.grants.leave(id);
    return { status: 303, headers: { location: `/identity-provider?visit=${pool.grants.visit({ ...request, provider })}` } };
  }
  try {
    const user = requireUser(pool, form.get('username') ?? '', form.get('password') ?? '');
    pool.grants.leave(id);
    return await complete(pool, request, user);
  } catch (cause) {
    if (cause instanceof ServiceError) return showLogin(visit, cause.message);
    throw cause;
  }
}

/** @throws {ServiceError} where the password is wrong, or is not all that the pool asks for. */
function requireUser(pool: UserPool, login: string, password: string): User {
  const user = pool.users.find(login);
  requirePassword(pool, user?.username ?? login, user, password);
  if (!user?.enabled) throw refusals.disabled();
  if (user.status !== 'CONFIRMED' || pool.settings.mfa.mode === 'REQUIRED' || user.mfa.enabled.length > 0) {
    throw refusals.notAuthorized('This page takes a password alone, and this account needs more: sign in with the app’s own form.');
  }
  return user;
}
