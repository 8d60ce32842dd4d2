import type { Relation } from './data.ts';

/** The scalars of AppSync. */
export const SCALARS = [
  'ID', 'String', 'Int', 'Float', 'Boolean', 'AWSDate', 'AWSTime', 'AWSDateTime', 'AWSTimestamp', 'AWSEmail', 'AWSPhone', 'AWSURL',
  'AWSIPAddress', 'AWSJSON',
] as const;

/** AppSync's types of one value. */
export type Scalar = (typeof SCALARS)[number];

/** What one value of a field is. */
export type FieldType =
  | { readonly kind: 'scalar'; readonly scalar: Scalar }
  | { readonly kind: 'enum'; readonly name: string; readonly values: readonly string[] }
  /** A custom type: a value with fields of its own. */
  | { readonly kind: 'custom'; readonly name: string; readonly fields: readonly FieldDescription[] }
  /** A type that this version does not know. */
  | { readonly kind: 'unknown'; readonly name: string };

/** `key`: by which the row is found. `time`: when it was written. `owner`: whose it is. */
export type FieldRole = 'data' | 'key' | 'time' | 'owner';

/** A field of a model, as a form or a table needs to know it. */
export interface FieldDescription {
  readonly name: string;
  readonly type: FieldType;
  readonly role: FieldRole;
  /** It holds a list of such values. */
  readonly list: boolean;
  /** A row must have it: the value, or of a list the list itself, which may be empty. */
  readonly required: boolean;
  /** No value of its list may be missing. */
  readonly elementRequired: boolean;
  /** The server alone sets it. */
  readonly readOnly: boolean;
}

/** What ties a model to another. */
export interface RelationDescription extends Relation {
  readonly name: string;
  readonly kind: 'belongsTo' | 'hasOne' | 'hasMany';
}

/** What a rule may allow. */
export type ModelOperation = 'create' | 'read' | 'update' | 'delete';

/** A rule of who may do what, as the client is told. The server decides; a screen hides what would be refused. */
export interface AccessRule {
  readonly allow: 'owner' | 'groups' | 'private' | 'public' | 'custom';
  readonly operations: readonly ModelOperation[];
  /** Which field names the owner. */
  readonly ownerField?: string | undefined;
  /** The groups that it is for, where it names them itself. */
  readonly groups?: readonly string[] | undefined;
  /** Which field names the groups. */
  readonly groupsField?: string | undefined;
}

/** Everything that is known of a model before any row of it. */
export interface ModelDescription {
  readonly name: string;
  readonly plural: string;
  /** The fields of the primary key, in order. */
  readonly key: readonly string[];
  /** The key is an `id` that a client may make. */
  readonly keyIsMade: boolean;
  /** What a row holds itself. */
  readonly fields: readonly FieldDescription[];
  readonly relations: readonly RelationDescription[];
  /** What the backend offers at all. */
  readonly operations: readonly ModelOperation[];
  /** Without a rule, nothing is known of who may do what. */
  readonly rules: readonly AccessRule[];
}

/** Who looks, as far as rules ask. */
export interface Viewer {
  /** The id by which rows name their owner, or `null` for a guest. */
  readonly id: string | null;
  readonly username: string | undefined;
  readonly groups: readonly string[];
}

/** What forms and tables ask of a backend beside its rows. */
export interface ModelsPort {
  /** @throws {DataError} `unknown_model`, `not_configured` or `unsupported` */
  describe(model: string): ModelDescription;
  /** @throws {DataError} */
  viewer(signal: AbortSignal): Promise<Viewer>;
}
