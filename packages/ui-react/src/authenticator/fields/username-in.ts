import type { LoginMechanism } from '@foyer/state-machines';
import type { FieldValues } from './read-fields.ts';

/** What the account is signed in with: its username where the pool has one, else the first name that was given. */
export const usernameIn = (values: FieldValues, mechanisms: readonly LoginMechanism[]): string => {
  const name = mechanisms.includes('username') ? 'username' : mechanisms.find((mechanism) => values[mechanism]);
  return (name && values[name]) || '';
};
