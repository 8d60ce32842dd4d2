import type { PasswordPolicy } from '@foyer/state-machines';
import type { CustomCheck } from '../../form/use-fields.ts';
import type { AuthenticatorServices } from '../../options.ts';

/** Everything is touched: nothing is checked before the form is sent. */
const allTouched = (values: object) => Object.fromEntries(Object.keys(values).map((name) => [name, true]));

/** The app's own checks of a sign-up as one; `undefined` where it has none. */
export const ownChecks = (services: AuthenticatorServices | undefined, policy: PasswordPolicy): CustomCheck | undefined => {
  const checks = [
    services?.validateFormPassword, services?.validateConfirmPassword, services?.validatePreferredUsername,
    services?.validateRequiredFieldsForAuthMethod, services?.validateCustomSignUp,
  ].filter((check) => check !== undefined);
  if (checks.length === 0) return undefined;
  return async (values) => {
    const complaints = await Promise.all(checks.map((check) => check({ ...values }, allTouched(values), policy)));
    return Object.assign({}, ...complaints);
  };
};
