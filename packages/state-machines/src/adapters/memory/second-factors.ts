import { AuthError } from '../../errors/auth-error.ts';
import type { MfaMethod, MfaPreference } from '../../ports/auth.ts';
import { Secret } from '../../secret.ts';
import type { MemoryClock } from './clock.ts';
import { totpPeriod, totpSeed } from './totp.ts';
import type { StoredUser, UserPool } from './user-pool.ts';

/** Second factors that a signed-in person sets up and chooses. */
export interface SecondFactors {
  setUpTotp(user: StoredUser): Secret;
  confirmTotp(user: StoredUser, code: string): Promise<void>;
  preference(user: StoredUser): MfaPreference;
  setPreference(user: StoredUser, preference: MfaPreference): void;
}

export function createSecondFactors({ pool, clock }: { pool: UserPool; clock: MemoryClock }): SecondFactors {
  const pendingSeeds = new WeakMap<StoredUser, string>();

  const isAvailable = (user: StoredUser, method: MfaMethod) => {
    if (!pool.settings.mfa?.methods.includes(method)) return false;
    if (method === 'TOTP') return user.totpSeed !== undefined;
    return user.attributes[method === 'EMAIL' ? 'email_verified' : 'phone_number_verified'] === 'true';
  };

  return {
    setUpTotp(user) {
      if (!pool.settings.mfa?.methods.includes('TOTP')) throw new AuthError('method_unavailable');
      const seed = totpSeed(pool.nextNumber());
      pendingSeeds.set(user, seed);
      return new Secret(seed);
    },
    async confirmTotp(user, code) {
      const seed = pendingSeeds.get(user);
      if (!code) throw new AuthError('invalid_input');
      if (seed === undefined) throw new AuthError('method_unavailable');
      const period = await totpPeriod(seed, code, clock.now());
      if (period === undefined) throw new AuthError('code_mismatch');
      user.totpSeed = seed;
      user.totpPeriod = period;
    },
    preference: (user) => ({ enabled: [...user.mfa], preferred: user.preferredMfa }),
    setPreference(user, { enabled, preferred }) {
      if (enabled.some((method) => !isAvailable(user, method))) throw new AuthError('method_unavailable');
      if (preferred && !enabled.includes(preferred)) throw new AuthError('invalid_input');
      user.mfa = new Set(enabled);
      user.preferredMfa = preferred;
    },
  };
}
