import type { IssuedCredentials } from '../../identity-pools/identities.ts';

/** The role that an identity pool gives to somebody. */
export type Role =
  | { readonly kind: 'guest' }
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'group'; readonly group: string };

/** Who makes a request. */
export interface Caller {
  readonly identityId: string;
  readonly role: Role;
}

/**
 * A user of a group has the role of the group, of the first one where there are several, and no longer the one of
 * users at large: so it is on AWS.
 */
export function callerOf(issued: IssuedCredentials, groupsByPrecedence: readonly string[]): Caller {
  return { identityId: issued.identityId, role: roleOf(issued, groupsByPrecedence) };
}

function roleOf({ username, groups }: IssuedCredentials, groupsByPrecedence: readonly string[]): Role {
  if (username === undefined) return { kind: 'guest' };
  const group = groupsByPrecedence.find((name) => groups.includes(name));
  return group === undefined ? { kind: 'authenticated' } : { kind: 'group', group };
}
