import { createAccount } from './account.ts';
import { authenticatedAt } from './authenticated-at.ts';
import { devices } from './devices.ts';
import { passkeys } from './passkeys.ts';
import { secondFactors } from './second-factors.ts';

/** Everything that a signed-in person does with the account. It is its own chunk, since most visits need none of it. */
export const createOwnAccount = () => ({
  authenticatedAt,
  ...createAccount(),
  ...secondFactors,
  ...passkeys,
  ...devices,
});

export type OwnAccount = ReturnType<typeof createOwnAccount>;
