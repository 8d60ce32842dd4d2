import type { StorageAction, StoragePathRules, StoragePrincipal } from '../../amplify/define-storage.ts';
import type { Caller } from './caller.ts';

/** What a request does, `read` taken apart. */
export type S3Access = Exclude<StorageAction, 'read'>;

/**
 * Whether a bucket's rules let somebody do this to a key, or to the prefix of a list. Of all paths that fit, the most
 * specific one decides alone, and `{entity_id}` is more specific than what the same path gives to others.
 */
export function isAllowed(rules: readonly StoragePathRules[], caller: Caller, access: S3Access, key: string): boolean {
  const grants = rules.flatMap(({ path, rules: ofPath }) =>
    ofPath.map(({ principal, actions }) => ({ prefix: prefixOf(path, principal, caller), principal, actions })),
  );
  const fitting = grants.filter(({ prefix }) => key.startsWith(prefix));
  const longest = Math.max(...fitting.map(({ prefix }) => prefix.length));
  return fitting.some(
    ({ prefix, principal, actions }) =>
      prefix.length === longest && isFor(principal, caller) && actions.some((action) => covers(action, access)),
  );
}

/** For others than the owner, `{entity_id}` stands for anything. */
function prefixOf(path: string, principal: StoragePrincipal, caller: Caller): string {
  const [before = '', after] = path.slice(0, -1).split('{entity_id}');
  if (after === undefined) return before;
  return principal.kind === 'entity' ? `${before}${caller.identityId}${after}` : before;
}

function isFor(principal: StoragePrincipal, { role }: Caller): boolean {
  switch (principal.kind) {
    case 'guest':
      return role.kind === 'guest';
    case 'authenticated':
    case 'entity':
      return role.kind === 'authenticated';
    case 'groups':
      return role.kind === 'group' && principal.groups.includes(role.group);
    case 'resource':
      return false;
  }
}

function covers(action: StorageAction, access: S3Access): boolean {
  return action === access || (action === 'read' && (access === 'get' || access === 'list'));
}
