import type { UserCall } from '../calls.ts';
import { withPassword } from '../passwords.ts';
import { refusals } from '../refusals.ts';
import { requirePassword } from '../require-password.ts';

export function changePassword({ pool, user, input }: UserCall): object {
  const previous = input.optionalText('PreviousPassword');
  const proposed = input.text('ProposedPassword');
  if (user.password && previous === undefined) throw refusals.invalid('PreviousPassword is required.');
  if (pool.attempts.isLocked(`password/${user.username}`)) throw refusals.tooOften();
  if (previous !== undefined) requirePassword(pool, user.username, user, previous);
  pool.users.save(withPassword(pool, user, proposed));
  return {};
}
