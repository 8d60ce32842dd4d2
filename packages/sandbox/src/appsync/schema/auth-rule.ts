export type AuthProvider = 'userPools' | 'identityPool' | 'apiKey' | 'oidc' | 'function';
export type AuthOperation = 'create' | 'update' | 'delete' | 'get' | 'list' | 'listen' | 'search' | 'sync';

/** Who may do what, as one entry of `@auth` says. */
export interface AuthRule {
  readonly allow: 'owner' | 'groups' | 'private' | 'public' | 'custom';
  readonly provider: AuthProvider;
  /** With `read` as what it stands for. */
  readonly operations: ReadonlySet<AuthOperation>;
  /** Of `owner`: the field that names the owner or owners. */
  readonly ownerField: string | undefined;
  /** The claims that name a person, joined by `::`; each of them alone is as good. */
  readonly identityClaim: string;
  readonly groups: readonly string[] | undefined;
  /** Of `groups` without names: the field that names the group or groups. */
  readonly groupsField: string | undefined;
  readonly groupClaim: string;
  /** The entry as it stands. */
  readonly written: Readonly<Record<string, unknown>>;
}

const READ: readonly AuthOperation[] = ['get', 'list', 'listen', 'search', 'sync'];
const ALL: readonly AuthOperation[] = ['create', 'update', 'delete', ...READ];

/** Reads the `rules` of `@auth`. */
export function readAuthRules(rules: unknown): readonly AuthRule[] {
  return (Array.isArray(rules) ? rules : []).filter(isRecord).map(readAuthRule);
}

function readAuthRule(written: Readonly<Record<string, unknown>>): AuthRule {
  const allow = allowOf(written['allow']);
  const groups = Array.isArray(written['groups']) ? written['groups'].map(String) : undefined;
  return {
    allow,
    provider: providerOf(allow, written['provider']),
    operations: new Set(operationsOf(written['operations'])),
    ownerField: allow === 'owner' ? String(written['ownerField'] ?? 'owner') : undefined,
    identityClaim: String(written['identityClaim'] ?? 'sub::username'),
    groups: allow === 'groups' ? groups : undefined,
    groupsField: allow === 'groups' && !groups ? String(written['groupsField'] ?? 'groups') : undefined,
    groupClaim: String(written['groupClaim'] ?? 'cognito:groups'),
    written,
  };
}

function allowOf(value: unknown): AuthRule['allow'] {
  switch (value) {
    case 'owner':
    case 'groups':
    case 'private':
    case 'public':
    case 'custom':
      return value;
    default:
      throw new Error(`[foyer] An authorization rule allows ${String(value)}, which the sandbox does not know.`);
  }
}

function providerOf(allow: AuthRule['allow'], value: unknown): AuthProvider {
  switch (value) {
    case 'iam':
    case 'identityPool':
      return 'identityPool';
    case 'userPools':
    case 'apiKey':
    case 'oidc':
    case 'function':
      return value;
    case undefined:
      if (allow === 'custom') return 'function';
      return allow === 'public' ? 'apiKey' : 'userPools';
    default:
      throw new Error(`[foyer] An authorization rule names the provider ${String(value)}, which the sandbox does not know.`);
  }
}

function operationsOf(value: unknown): readonly AuthOperation[] {
  if (!Array.isArray(value)) return ALL;
  return ALL.filter((operation) => value.includes(operation) || (value.includes('read') && READ.includes(operation)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
