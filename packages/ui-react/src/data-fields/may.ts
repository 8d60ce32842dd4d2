import type { AccessRule, ModelDescription, ModelOperation, Row, Viewer } from '@foyer/state-machines';

/**
 * Whether the rules let somebody do this, as far as a client can tell: enough to hide a button, never to protect a row.
 * What is not known is allowed, and the server says no. Without a row: whether there can be one.
 */
export function may(operation: ModelOperation, model: ModelDescription, viewer: Viewer | undefined, row?: Row): boolean {
  if (!model.operations.includes(operation)) return false;
  if (!viewer || model.rules.length === 0) return true;
  return model.rules.some((rule) => rule.operations.includes(operation) && admits(rule, viewer, operation === 'create' ? undefined : row));
}

function admits({ allow, ownerField, groups, groupsField }: AccessRule, { id, username, groups: own }: Viewer, row: Row | undefined): boolean {
  switch (allow) {
    case 'owner':
      return id !== null && (!row || ownerField === undefined || listOf(row[ownerField]).some((owner) => isSelf(owner, id, username)));
    case 'groups':
      if (groups) return groups.some((group) => own.includes(group));
      return id !== null && (!row || groupsField === undefined || listOf(row[groupsField]).some((group) => own.includes(group)));
    case 'private':
      return id !== null;
    default:
      return true;
  }
}

const listOf = (value: unknown): readonly string[] =>
  value === null || value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)];

/** Owners are written as `sub::username`, or as one of the two. */
const isSelf = (owner: string, id: string, username: string | undefined) =>
  owner === id || owner === username || owner.startsWith(`${id}::`);
