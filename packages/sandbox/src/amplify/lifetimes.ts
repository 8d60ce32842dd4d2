import type { PoolSettingsInput } from '../pool-settings.ts';
import type { CfnUserPoolClient } from './cfn.ts';

const seconds: Readonly<Record<string, number>> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

/** Lifetimes of tokens, in Cognito's own units, as seconds. */
export function lifetimesOf(client: CfnUserPoolClient): NonNullable<PoolSettingsInput['lifetimes']> {
  const units = client.tokenValidityUnits ?? {};
  return {
    accessToken: inSeconds(client.accessTokenValidity, units.accessToken ?? 'hours'),
    idToken: inSeconds(client.idTokenValidity, units.idToken ?? 'hours'),
    refreshToken: inSeconds(client.refreshTokenValidity, units.refreshToken ?? 'days'),
    authSession: inSeconds(client.authSessionValidity, 'minutes'),
  };
}

function inSeconds(amount: number | undefined, unit: string): number | undefined {
  const size = seconds[unit];
  return amount === undefined || size === undefined ? undefined : amount * size;
}
