import { useAuthenticator } from '@foyer/ui-react';
import { fetchAuthSession } from 'aws-amplify/auth';
import { useEffect, useState } from 'react';

/** Who is signed in, and what the rules of the schema let them change. The server decides; this hides what it would refuse. */
export function useMe() {
  const { user } = useAuthenticator(({ user }) => [user]);
  const groups = useGroups(user?.userId);
  const owns = (row: object) => user !== undefined && ownerOf(row) === user.userId;
  return { isMember: user !== undefined, owns, mayChange: (row: object) => owns(row) || groups.includes('admin') };
}

/** AppSync keeps an owner as `sub::username`. */
const ownerOf = (row: object) => ('owner' in row ? String(row.owner).split('::')[0] : undefined);

function useGroups(userId: string | undefined): readonly string[] {
  const [held, setHeld] = useState<{ readonly of: string; readonly groups: readonly string[] }>();
  useEffect(() => {
    if (userId === undefined) return;
    let here = true;
    fetchAuthSession().then(
      ({ tokens }) => here && setHeld({ of: userId, groups: groupsIn(tokens?.accessToken.payload['cognito:groups']) }),
      (error: unknown) => console.error('The groups could not be read.', error),
    );
    return () => {
      here = false;
    };
  }, [userId]);
  return held && held.of === userId ? held.groups : [];
}

const groupsIn = (claim: unknown): readonly string[] => (Array.isArray(claim) ? claim.map(String) : []);
