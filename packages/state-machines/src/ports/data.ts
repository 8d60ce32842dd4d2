import type { DataError } from '../errors/data-error.ts';

/** A row of a model: plain values alone, so that it can be stored, compared and sent. */
export type Row = Readonly<Record<string, unknown>>;

/** Who a request is made as, in the words of aws-amplify. Left out: the backend's own default. */
export type AuthMode = 'apiKey' | 'iam' | 'identityPool' | 'lambda' | 'none' | 'oidc' | 'userPool';

/** What a field must meet. The meaning is the server's. */
export interface Condition {
  /** The same value. */
  readonly eq?: unknown;
  /** Another value, or none. */
  readonly ne?: unknown;
  /** Less than this. */
  readonly lt?: unknown;
  /** Less than this, or the same. */
  readonly le?: unknown;
  /** Greater than this. */
  readonly gt?: unknown;
  /** Greater than this, or the same. */
  readonly ge?: unknown;
  /** From the first to the second, both of them included. */
  readonly between?: readonly [unknown, unknown];
  /** One of these values. Servers that have no such operator are asked for each by `eq`. */
  readonly in?: readonly unknown[];
  /** A text that begins with this one; upper and lower case differ. */
  readonly beginsWith?: string;
  /** A text that holds this one, or a list that has this value. */
  readonly contains?: unknown;
  /** Whatever `contains` does not find, a field without a value too. */
  readonly notContains?: unknown;
  /** Whether there is a value. */
  readonly attributeExists?: boolean;
  /** What the length must meet: of a text in bytes, of a list in values. */
  readonly size?: Omit<Condition, 'size' | 'attributeExists' | 'in'>;
}

/** Which rows. Fields beside each other must all be met. */
export interface Filter {
  /** All of these must be met. */
  readonly and?: readonly Filter[];
  /** One of these must be met. */
  readonly or?: readonly Filter[];
  /** This must not be met. */
  readonly not?: Filter;
  readonly [field: string]: Condition | Filter | readonly Filter[] | undefined;
}

/** An index of a model, and the query that reads it. */
export interface ModelIndex {
  readonly query: string;
  /** The partition key, then the sort keys. */
  readonly fields: readonly string[];
  /** Sort keys that a row may lack. Without one of them it is not in the index. */
  readonly sparse?: readonly string[] | undefined;
}

/** Where the rows that a field stands for are found. */
export interface Relation {
  readonly model: string;
  readonly many: boolean;
  /** Fields of this model and the fields of the other that hold the same values. */
  readonly join: readonly (readonly [own: string, other: string])[];
}

/** What is known of a model before any row of it. */
export interface ModelShape {
  readonly name: string;
  /** The fields of the primary key, in order. */
  readonly key: readonly string[];
  /** The fields that a row has. Relations are none of them. */
  readonly fields: readonly string[];
  readonly indexes: readonly ModelIndex[];
  readonly relations: Readonly<Record<string, Relation>>;
  /** The field that grows with each write, where the model has one. */
  readonly version: string | undefined;
  /** Whether the backend tells of changes. */
  readonly subscriptions: boolean;
  /** Who requests are made as while nobody is signed in, where the backend's default would need somebody. */
  readonly guestMode?: AuthMode | undefined;
}

/** A model as a certain somebody sees it. */
export interface ModelRequest {
  readonly model: string;
  readonly authMode: AuthMode | undefined;
}

/** A page of a model's rows. */
export interface ListRequest extends ModelRequest {
  /** Of an index, whose keys a server takes in few ways alone, rows may come that do not meet it. */
  readonly filter?: Filter | undefined;
  /** Reads an index, whose partition key the filter must name by `eq`. */
  readonly index?: string | undefined;
  /** The order of the index's sort key. @default 'asc' */
  readonly direction?: 'asc' | 'desc' | undefined;
  /** How many rows the server reads; the filter is applied after it. */
  readonly limit?: number | undefined;
  /** Of the page before. @default the first page */
  readonly nextToken?: string | undefined;
  /** Reads what a field of one row of another model holds, by the relation between the two. */
  readonly through?: { readonly model: string; readonly key: Row; readonly field: string } | undefined;
}

/** The rows of a page, and the way to the next. */
export interface ListPage {
  readonly rows: readonly Row[];
  readonly nextToken: string | undefined;
}

/** What a write does to its row. */
export type WriteKind = 'create' | 'update' | 'delete';

/** One write of one row. */
export interface WriteRequest extends ModelRequest {
  readonly kind: WriteKind;
  /** The key and, but for a delete, the fields to write. */
  readonly input: Row;
  /** Writes only where the stored row has this version. */
  readonly expected?: string | undefined;
}

/** What a subscription says. */
export type ModelEvent =
  /** From now on each change is told. Said again whenever the connection was lost and is back. */
  | { readonly type: 'acknowledged' }
  /** Changes may be missed until it is acknowledged again. */
  | { readonly type: 'interrupted' }
  /** A change. Fields that the writer did not select are `null`. */
  | { readonly type: 'changed'; readonly kind: WriteKind; readonly row: Row }
  /** A change came that could not be read. */
  | { readonly type: 'unread' }
  /** The subscription is over. */
  | { readonly type: 'failed'; readonly error: DataError };

/** How the line on which changes come is. */
export type LineState = 'idle' | 'connecting' | 'connected' | 'interrupted';

/**
 * What the data layer asks of a backend, in our words.
 *
 * Every call rejects with a {@link DataError} and with nothing else, and with `cancelled` once its signal is aborted.
 */
export interface DataPort {
  /** What is known of a model. @throws {DataError} `unknown_model` or `not_configured` */
  shape(model: string): ModelShape;
  /** One page. It may be empty and still have a `nextToken`. */
  list(request: ListRequest, signal: AbortSignal): Promise<ListPage>;
  /** The rows of these keys, in their order; `null` where there is none, or none that this user may see. */
  get(request: ModelRequest & { readonly keys: readonly Row[] }, signal: AbortSignal): Promise<readonly (Row | null)[]>;
  /**
   * Writes, and answers with the whole row as it is stored; of a delete, as it was.
   * @throws {DataError} `conflict` where the stored row is not as expected: a create that exists, an update or delete of
   * what does not exist or has another version.
   */
  write(request: WriteRequest, signal: AbortSignal): Promise<Row>;
  /** Tells of changes by anybody, oneself included, never before it has returned. Answers with the function that stops it. */
  subscribe(request: ModelRequest, onEvent: (event: ModelEvent) => void): () => void;
  /** Calls back with the state of the line, at once and on each change. */
  watchLine(onState: (state: LineState) => void): () => void;
  /** Calls back with the id of who is signed in, or `null`, as soon as it is known and on each change. */
  watchUser(onUser: (user: string | null) => void): () => void;
}
