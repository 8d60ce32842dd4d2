import { AuthError } from '../../errors/auth-error.ts';
import type { ResetStep } from '../../ports/auth.ts';
import type { Secret } from '../../secret.ts';
import { simulatedDelivery } from '../simulated-delivery.ts';
import type { Codes } from './codes.ts';
import { assertMeetsPolicy } from './password-policy.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

export interface Recover {
  request(request: { username: string }): ResetStep;
  confirm(request: { username: string; code: Secret; newPassword: Secret }): void;
}

export function createRecover({ pool, codes }: { pool: UserPool; codes: Codes }): Recover {
  const recoverable = (username: string) => {
    const user = pool.find(username);
    const contact = user && user.enabled && user.status !== 'force-change-password' && verifiedContact(user);
    return contact ? { user, contact } : undefined;
  };

  return {
    request({ username }) {
      if (!username) throw new AuthError('invalid_input');
      const found = recoverable(username);
      const delivery = found
        ? codes.send({ user: found.user, purpose: 'reset', attribute: found.contact })
        : simulatedDelivery(username);
      return { kind: 'confirmReset', delivery };
    },
    confirm({ username, code, newPassword }) {
      if (!username || !code.reveal() || !newPassword.reveal()) throw new AuthError('invalid_input');
      assertMeetsPolicy(newPassword.reveal(), pool.policy);
      const found = recoverable(username);
      if (!found) throw new AuthError('code_mismatch');
      codes.redeem({ user: found.user, purpose: 'reset', code: code.reveal() });
      pool.setPassword(found.user, newPassword.reveal());
      found.user.status = 'confirmed';
    },
  };
}

const verifiedContact = ({ attributes }: StoredUser) =>
  (['email', 'phone_number'] as const).find((contact) => attributes[`${contact}_verified`] === 'true');
