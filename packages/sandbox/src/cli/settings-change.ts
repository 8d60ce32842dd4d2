import type { Admin, UserRecord } from '../admin/admin.ts';
import type { PoolSettings } from '../pool-settings.ts';
import { SIGN_IN_ATTRIBUTES, signsInBy } from '../user-pools/users.ts';

/** Takes users out of groups that are gone, and says what an edit means for users that are there. */
export function settleUsers(before: PoolSettings, after: PoolSettings, pool: string, admin: Admin): readonly string[] {
  return [...dropGroups(before, after, pool, admin), ...keepUsers(before, after, pool, admin)];
}

function dropGroups(before: PoolSettings, after: PoolSettings, pool: string, admin: Admin): readonly string[] {
  const gone = before.groups.filter((group) => !after.groups.includes(group));
  return gone.map((group) => {
    const members = admin.listUsers({ pool }).filter((user) => user.groups.includes(group));
    for (const { username, groups } of members) {
      admin.updateUser({ pool, username, groups: groups.filter((name) => name !== group) });
    }
    return `Dropped the group ${group} and its ${count(members.length, 'membership')}.`;
  });
}

function keepUsers(before: PoolSettings, after: PoolSettings, pool: string, admin: Admin): readonly string[] {
  const fixed = ['usernameAttributes', 'aliasAttributes', 'usernameCaseSensitive'] as const;
  const changed = fixed.filter((name) => String(before[name]) !== String(after[name]));
  const users = admin.listUsers({ pool });
  if (changed.length === 0 || users.length === 0) return [];
  const lost = lostWays(before, after, users).map(([way, amount]) => `${amount} can no longer sign in by ${way}`);
  return [
    `${changed.join(' and ')} changed: AWS would begin a new pool and lose its users. The sandbox keeps its ` +
      `${count(users.length, 'user')}: ${lost.join(', ') || 'all sign in as before'}; --reset drops them.`,
  ];
}

/** By what users signed in and do so no more, and how many they are. */
function lostWays(before: PoolSettings, after: PoolSettings, users: readonly UserRecord[]): readonly (readonly [string, number])[] {
  const byAttribute = SIGN_IN_ATTRIBUTES.map((attribute) => {
    const lost = users.filter((user) => signsInBy(attribute, user, before) && !signsInBy(attribute, user, after));
    return [attribute.replace('_', ' '), lost.length] as const;
  });
  const named = users.filter(({ username, sub }) => username !== sub).length;
  const byAnyCase = after.usernameCaseSensitive && !before.usernameCaseSensitive ? named : 0;
  return [...byAttribute, ['a username in another letter case', byAnyCase] as const].filter(([, amount]) => amount > 0);
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
