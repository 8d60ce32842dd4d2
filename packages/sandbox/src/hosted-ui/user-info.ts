import type { SandboxReply, SandboxRequest } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import type { CallNote } from '../http/service.ts';
import { findByToken } from '../user-pools/calls.ts';
import type { UserPool } from '../user-pools/user-pool.ts';

/** `/oauth2/userInfo`: the attributes of who holds the token. */
export async function userInfo(
  pools: () => readonly UserPool[],
  { headers }: SandboxRequest,
  note: CallNote,
): Promise<SandboxReply> {
  const [, bearer] = /^Bearer (\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (bearer === undefined) return refuse(400, 'invalid_request');
  try {
    const { pool, user, session } = await findByToken(pools, bearer);
    note.pool = pool.name;
    if (!session.scopes.includes('openid')) return refuse(403, 'insufficient_scope');
    return {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sub: user.sub, ...user.attributes, username: user.username }),
    };
  } catch (cause) {
    if (cause instanceof ServiceError) return refuse(401, 'invalid_token');
    throw cause;
  }
}

function refuse(status: number, error: string): SandboxReply {
  return {
    status,
    headers: { 'content-type': 'application/json', 'www-authenticate': `Bearer error="${error}"` },
    body: JSON.stringify({ error }),
  };
}
