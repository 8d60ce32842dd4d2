import type { LoginMechanism } from '@foyer/state-machines';

/** What somebody has typed to sign in with, where they may have typed one of several. */
export const mechanismOf = (username: string, mechanisms: readonly LoginMechanism[]): LoginMechanism => {
  const [first = 'username'] = mechanisms;
  if (first === 'username') return first;
  const typed = username.includes('@') ? 'email' : 'phone_number';
  return username && mechanisms.includes(typed) ? typed : first;
};
