import type { PoolSettingsInput } from '../pool-settings.ts';
import type { CfnUserPoolClient } from './cfn.ts';
import type { CfnWords, Table } from './cfn-words.ts';

const seconds: Table<number> = { seconds: 1, minutes: 60, hours: 3_600, days: 86_400 };

type Token = 'accessToken' | 'idToken' | 'refreshToken';

/** Lifetimes of tokens, in Cognito's own units, as seconds. */
export function lifetimesOf(client: CfnUserPoolClient, words: CfnWords): NonNullable<PoolSettingsInput['lifetimes']> {
  const inSeconds = (token: Token, usual: string) => {
    const size = words.one(`tokenValidityUnits.${token}`, client.tokenValidityUnits?.[token] ?? usual, seconds);
    const amount = client[`${token}Validity`];
    return amount === undefined || size === undefined ? undefined : amount * size;
  };
  return {
    accessToken: inSeconds('accessToken', 'hours'),
    idToken: inSeconds('idToken', 'hours'),
    refreshToken: inSeconds('refreshToken', 'days'),
    authSession: client.authSessionValidity === undefined ? undefined : client.authSessionValidity * 60,
  };
}
