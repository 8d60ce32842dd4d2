import type { LocationData, LocationPermission } from '../../../storage-browser/object-browser.protocol.ts';

/** A bucket as the app's configuration describes it. */
export interface DescribedBucket {
  readonly bucketName: string;
  readonly region: string;
  readonly paths?: Readonly<Record<string, Readonly<Record<string, readonly string[] | undefined>>>> | undefined;
}

/** Who is here. */
export interface Visitor {
  readonly isSignedIn: boolean;
  readonly identityId: string | undefined;
  /** The group whose role the person has. */
  readonly group: string | undefined;
}

const IDENTITY = '${cognito-identity.amazonaws.com:sub}';

const ACTIONS: Readonly<Record<string, readonly LocationPermission[]>> = {
  read: ['get', 'list'], get: ['get'], list: ['list'], write: ['write'], delete: ['delete'],
};

/** The places that the rules of some buckets give to somebody, each with what may be done there. */
export function locationsFor(buckets: readonly DescribedBucket[], visitor: Visitor): readonly LocationData[] {
  return buckets.flatMap(({ bucketName, region, paths = {} }) => {
    const found = new Map<string, Set<LocationPermission>>();
    for (const [path, rules] of Object.entries(paths)) {
      const prefix = prefixOf(path, visitor);
      if (prefix === undefined) continue;
      const permissions = found.get(prefix) ?? new Set();
      for (const action of namesFor(path, visitor).flatMap((name) => rules[name] ?? [])) {
        for (const permission of ACTIONS[action] ?? []) permissions.add(permission);
      }
      if (permissions.size > 0) found.set(prefix, permissions);
    }
    return [...found].map(([prefix, permissions]): LocationData => ({
      id: `${bucketName}/${prefix}`, bucket: bucketName, region, prefix, type: prefix === '' ? 'BUCKET' : 'PREFIX', permissions: [...permissions],
    }));
  });
}

/** The folder of a path, where the person has one. */
function prefixOf(path: string, { identityId }: Visitor): string | undefined {
  if (path.includes(IDENTITY) && identityId === undefined) return undefined;
  return path.replaceAll(IDENTITY, identityId ?? '').replace(/\*[^]*$/, '');
}

/** Under which names the rules of a path speak of the person. The role of a group takes the place of a person's own. */
function namesFor(path: string, { isSignedIn, group }: Visitor): readonly string[] {
  if (!isSignedIn) return ['guest'];
  if (group !== undefined) return ['authenticated', `groups${group}`];
  return path.includes(IDENTITY) ? ['authenticated', 'entityidentity'] : ['authenticated'];
}
