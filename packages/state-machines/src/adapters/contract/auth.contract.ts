import { describe } from 'vitest';
import { describeAccount } from './account.contract.ts';
import { describeFaults } from './faults.contract.ts';
import { describeFirstFactor } from './first-factor.contract.ts';
import type { AuthHarness } from './harness.ts';
import { describeReauthenticate } from './reauthenticate.contract.ts';
import { describeRecover } from './recover.contract.ts';
import { describeSecondFactor } from './second-factor.contract.ts';
import { describeSession } from './session.contract.ts';
import { describeSignIn } from './sign-in.contract.ts';
import { describeSignUp } from './sign-up.contract.ts';

/** What every adapter of `AuthPort` answers, whatever the backend behind it. */
export function describeAuthPort(name: string, harness: AuthHarness): void {
  describe(name, () => {
    describeSignIn(harness);
    describeSecondFactor(harness);
    describeFirstFactor(harness);
    describeSignUp(harness);
    describeRecover(harness);
    describeAccount(harness);
    describeSession(harness);
    describeReauthenticate(harness);
    describeFaults(harness);
  });
}
