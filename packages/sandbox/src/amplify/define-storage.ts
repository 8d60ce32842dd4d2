import type { Place } from './place.ts';
import type { Session } from './session.ts';

export type StorageAction = 'read' | 'get' | 'list' | 'write' | 'delete';

/** Who a rule is for. */
export type StoragePrincipal =
  | { readonly kind: 'guest' }
  | { readonly kind: 'authenticated' }
  | { readonly kind: 'groups'; readonly groups: readonly string[] }
  /** The owner of the `{entity_id}` in the path. */
  | { readonly kind: 'entity'; readonly entity: 'identity' }
  | { readonly kind: 'resource'; readonly function: string };

export interface StorageRule {
  readonly principal: StoragePrincipal;
  /** `read` stands for `get` and `list`. */
  readonly actions: readonly StorageAction[];
}

/** The rules of one path, as `profile-pictures/{entity_id}/*`. */
export interface StoragePathRules {
  readonly path: string;
  readonly rules: readonly StorageRule[];
}

interface StorageActions {
  to(actions: readonly StorageAction[]): StorageRule;
}

/** What the `access` callback of `defineStorage` is given. */
export interface StorageAccessBuilder {
  readonly authenticated: StorageActions;
  readonly guest: StorageActions;
  groups(names: readonly string[]): StorageActions;
  entity(entity: 'identity'): StorageActions;
  resource(resource: { readonly name: string }): StorageActions;
}

/** The argument of `defineStorage`. */
export interface StorageProps {
  readonly name: string;
  readonly isDefault?: boolean;
  readonly versioned?: boolean;
  readonly keepOnDelete?: boolean;
  readonly access?: (allow: StorageAccessBuilder) => Readonly<Record<string, readonly StorageRule[]>>;
  readonly triggers?: Partial<Record<'onDelete' | 'onUpload', { readonly name: string }>>;
}

/** One bucket. */
export interface StorageDefinition {
  readonly name: string;
  readonly isDefault: boolean;
  readonly versioned: boolean;
  readonly access: readonly StoragePathRules[];
  /** Names of the functions that uploads and deletions start. */
  readonly triggers: Readonly<Partial<Record<'onDelete' | 'onUpload', string>>>;
  readonly place: Place | undefined;
}

const allow: StorageAccessBuilder = {
  guest: ruleFor({ kind: 'guest' }),
  authenticated: ruleFor({ kind: 'authenticated' }),
  groups: (groups) => ruleFor({ kind: 'groups', groups }),
  entity: (entity) => ruleFor({ kind: 'entity', entity }),
  resource: (resource) => ruleFor({ kind: 'resource', function: resource.name }),
};

function ruleFor(principal: StoragePrincipal): StorageActions {
  return { to: (actions) => ({ principal, actions }) };
}

/** What the callback of `access` says, as a list. */
export function storageRules(access: NonNullable<StorageProps['access']>): readonly StoragePathRules[] {
  return Object.entries(access(allow)).map(([path, rules]) => ({ path, rules }));
}

/** @throws where a path is not one that a bucket's rules may have. */
export function defineStorage(props: StorageProps, session: Session): StorageDefinition {
  const place = session.here();
  const access = props.access ? storageRules(props.access) : [];
  for (const { path } of access) checkPath(path, session, place);
  if (props.versioned) session.warn('versioned is set, and the sandbox keeps the newest version of an object alone.', place);
  for (const name of functionsIn(access)) {
    session.warn(
      `The storage '${props.name}' gives access to the function ${name}, and functions have no credentials in the sandbox: they cannot reach a bucket from there.`,
      place,
    );
  }
  for (const event of Object.keys(props.triggers ?? {})) {
    session.warn(`The storage trigger ${event} is defined, and the sandbox does not run it.`, place);
  }
  return {
    name: props.name,
    isDefault: props.isDefault ?? false,
    versioned: props.versioned ?? false,
    access,
    triggers: Object.fromEntries(
      Object.entries(props.triggers ?? {}).map(([event, started]) => [event, started.name]),
    ),
    place,
  };
}

/** Those that rules are for, each once. */
function functionsIn(access: readonly StoragePathRules[]): ReadonlySet<string> {
  const principals = access.flatMap(({ rules }) => rules.map(({ principal }) => principal));
  return new Set(principals.flatMap((principal) => (principal.kind === 'resource' ? [principal.function] : [])));
}

function checkPath(path: string, session: Session, place: Place | undefined): void {
  const complaint =
    path.startsWith('/') ? 'starts with a slash'
    : !path.endsWith('/*') ? 'does not end in /*'
    : path.includes('//') ? 'has two slashes in a row'
    : path.slice(0, -1).includes('*') ? 'has a * before its end'
    : undefined;
  if (complaint) {
    throw session.error(`The storage path '${path}' ${complaint}, which AWS refuses; write it as 'folder/*'.`, place);
  }
}

/** @throws where more than one bucket is the default one, or none of several. */
export function checkDefaultBucket(buckets: readonly StorageDefinition[], session: Session): void {
  const defaults = buckets.filter((bucket) => bucket.isDefault);
  if (defaults.length > 1) {
    throw session.error('Two buckets say isDefault: true; leave it on one of them.', defaults[1]?.place);
  }
  if (buckets.length > 1 && defaults.length === 0) {
    throw session.error('There are several buckets and none says isDefault: true; say it on one of them.', buckets[0]?.place);
  }
}
