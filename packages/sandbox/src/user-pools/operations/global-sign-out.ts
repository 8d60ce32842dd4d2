import type { UserCall } from '../calls.ts';

export function globalSignOut({ pool, user }: UserCall): object {
  pool.sessions.end('revoked', user.username);
  return {};
}
