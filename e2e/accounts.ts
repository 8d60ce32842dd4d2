import type { PoolName } from './scenario-test.ts';

/** Somebody's account: what they call themselves, where their codes go, and their passwords. */
export interface Account {
  readonly pool: PoolName;
  /** The label of the field that asks who they are. */
  readonly label: string;
  /** What they type into it. */
  readonly typed: string;
  /** Their name for the service. */
  readonly username: string;
  /** Where their codes go. */
  readonly contact: string;
  /** What else a new account asks for, by label. */
  readonly details: Readonly<Record<string, string>>;
  readonly password: string;
  readonly newPassword: string;
}

const passwords = { password: 'Correct-horse-7', newPassword: 'Battery-staple-8' };

export const ann: Account = {
  pool: 'email',
  label: 'Email',
  typed: 'ann@example.com',
  username: 'ann@example.com',
  contact: 'ann@example.com',
  details: {},
  ...passwords,
};

export const bob: Account = {
  pool: 'phone',
  label: 'Phone number',
  typed: '202 555 0143',
  username: '+12025550143',
  contact: '+12025550143',
  details: {},
  ...passwords,
};

export const cid: Account = {
  pool: 'username',
  label: 'Username',
  typed: 'cid',
  username: 'cid',
  contact: 'cid@example.com',
  details: { Email: 'cid@example.com' },
  ...passwords,
};
