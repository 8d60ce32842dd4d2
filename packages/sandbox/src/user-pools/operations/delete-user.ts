import type { UserCall } from '../calls.ts';

export function deleteUser({ pool, user }: UserCall): object {
  pool.forget(user);
  return {};
}
