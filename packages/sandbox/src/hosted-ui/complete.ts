import type { SandboxReply } from '../http/route.ts';
import type { User } from '../user-pools/user.ts';
import type { UserPool } from '../user-pools/user-pool.ts';
import type { AuthorizationRequest } from './grants.ts';
import { openSession } from './open-session.ts';
import { wayBack } from './way-back.ts';

/** The person is known: back to the app with a code, or with tokens where the client asks for those. */
export async function complete(pool: UserPool, request: AuthorizationRequest, user: User): Promise<SandboxReply> {
  if (request.responseType === 'code') {
    return wayBack(request, { code: pool.grants.grant({ request, username: user.username }) });
  }
  const { refresh_token: _, ...tokens } = await openSession(pool, user, request);
  return wayBack(request, { ...tokens, expires_in: String(tokens.expires_in) });
}
