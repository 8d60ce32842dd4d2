import type { AuthOperation, AuthProvider, AuthRule } from '../schema/auth-rule.ts';
import { fieldOf, type Model } from '../schema/data-schema.ts';
import type { Filter } from '../rows/filter.ts';
import type { Row } from '../rows/row.ts';
import { claimTexts, type Caller } from './caller.ts';

/** What a rule opens to a caller by what a row says. */
export interface Grant {
  readonly kind: 'owner' | 'group';
  readonly field: string;
  readonly isList: boolean;
  /** The names of the caller, or of the caller's groups; the first is the one that is written down. */
  readonly names: readonly [string, ...string[]];
}

/** What a caller may do: everything, or what one of the grants opens. */
export interface Access {
  readonly always: boolean;
  readonly grants: readonly Grant[];
}

export function accessOf(model: Model, rules: readonly AuthRule[], operation: AuthOperation, caller: Caller): Access {
  const own = rules.filter((rule) => rule.provider === providerOf(caller) && rule.operations.has(operation));
  return {
    always: own.some((rule) => isOpen(rule, caller)),
    grants: own.flatMap((rule) => grantsOf(model, rule, caller)),
  };
}

/** Whether an operation without rows, as a query of the app's own, is open. */
export function mayCall(rules: readonly AuthRule[], caller: Caller): boolean {
  return rules.some((rule) => rule.provider === providerOf(caller) && isOpen(rule, caller));
}

export function hasAny({ always, grants }: Access): boolean {
  return always || grants.length > 0;
}

export function opens({ always, grants }: Access, row: Row): boolean {
  return always || grants.some((grant) => grantOpens(grant, row));
}

function grantOpens({ field, isList, names }: Grant, row: Row): boolean {
  const value = row[field];
  if (isList) return Array.isArray(value) && value.some((name) => names.includes(String(name)));
  return typeof value === 'string' && names.includes(value);
}

/** The grants as a filter of a subscription; undefined where nothing is hidden. */
export function subscriptionFilter({ always, grants }: Access): Filter | undefined {
  if (always) return undefined;
  return {
    or: grants.map(({ field, isList, names }) => ({ [field]: isList ? { containsAny: names } : { in: names } })),
  };
}

export function providerOf(caller: Caller): AuthProvider {
  return caller.kind === 'userPool' ? 'userPools' : caller.kind;
}

function isOpen(rule: AuthRule, caller: Caller): boolean {
  switch (rule.allow) {
    case 'public':
      return caller.kind === 'apiKey' || (caller.kind === 'identityPool' && caller.username === undefined);
    case 'private':
      return 'claims' in caller || (caller.kind === 'identityPool' && caller.username !== undefined);
    case 'groups':
      return 'claims' in caller && claimTexts(caller.claims, rule.groupClaim).some((name) => rule.groups?.includes(name));
    case 'custom':
      return caller.kind === 'function';
    case 'owner':
      return false;
    default:
      return rule.allow satisfies never;
  }
}

function grantsOf(model: Model, rule: AuthRule, caller: Caller): readonly Grant[] {
  if (!('claims' in caller)) return [];
  const { ownerField, groupsField } = rule;
  if (ownerField !== undefined) return grant('owner', model, ownerField, ownerNames(caller, rule.identityClaim));
  if (groupsField !== undefined) return grant('group', model, groupsField, claimTexts(caller.claims, rule.groupClaim));
  return [];
}

function grant(kind: Grant['kind'], model: Model, field: string, [first, ...others]: readonly string[]): readonly Grant[] {
  if (first === undefined) return [];
  return [{ kind, field, isList: fieldOf(model, field)?.type.isList ?? false, names: [first, ...others] }];
}

/** Of `sub::username`: both joined, then each alone. Who comes from elsewhere may have no username. */
function ownerNames({ kind, claims }: Extract<Caller, { claims: object }>, claim: string): readonly string[] {
  const parts = claim.split('::').map((name) => claimTexts(claims, name)[0]);
  const names = parts.filter((name) => name !== undefined);
  if (names.length < parts.length && kind === 'userPool') return [];
  return names.length > 1 ? [names.join('::'), ...names] : names;
}
