import type {
  AuthMode, ConnectionSnapshot, InfiniteSnapshot, DataClient, ListSnapshot, LiveStatus, QueueSnapshot, RowSnapshot,
} from '@foyer/state-machines';
import type {
  CreateInput, CreateOptions, InfiniteListOptions, KeyOf, ListOptions, LiveListOptions, ModelName, RelatedOf, RelationName, RelationOptions, RowOf,
  RowOptions, Selecting, UpdateInput, UpdateOptions,
} from './schema-types.ts';

/** `idle`: nothing is asked, since the hook was told to skip. */
type HookStatus = LiveStatus | 'idle';

/** The rows of a list, and how far they can be believed. */
export interface LiveRows<Row> extends Omit<ListSnapshot<Row>, 'status'> {
  readonly status: HookStatus;
  /** Reads the list again. */
  readonly refetch: () => void;
}
/** One row, and how far it can be believed. */
export interface LiveRow<Row> extends Omit<RowSnapshot<Row>, 'status'> {
  readonly status: HookStatus;
  readonly refetch: () => void;
}
/** The first rows that match, and the way to more. */
export interface InfiniteList<Row> extends Omit<InfiniteSnapshot<Row>, 'status'> {
  readonly status: HookStatus;
  /** Reads the shown pages again. */
  readonly refetch: () => void;
  readonly loadMore: () => void;
  /** Shows the rows that `newCount` counts, at their places. */
  readonly showNew: () => void;
}
/** A list for many, a row for one. */
export type LiveRelation<Related> = Related extends { readonly many: boolean; readonly row: infer One }
  ? (Related extends { readonly many: true } ? LiveRows<One> : LiveRow<One>)
  : never;
/** The writes that are on their way, and those that failed. */
export interface MutationQueue extends QueueSnapshot {
  /** Sends a failed write again. */
  readonly retry: (id: string) => void;
  /** Takes a write that is not being sent out of the queue. */
  readonly discard: (id: string) => void;
}
/** How the writes of a hook are made. */
export interface WriteHookOptions {
  /** Who writes. @default that of the hooks */
  readonly authMode?: AuthMode | undefined;
}

type FieldOf<Schema, Model extends ModelName<Schema>> = keyof RowOf<Schema, Model> & string;

/** The hooks of an app, typed from its `Schema`. */
export interface DataHooks<Schema> {
  /** What the hooks read and write through, for code that is no component. Made when it is first asked for. */
  readonly client: DataClient;
  /**
   * The rows of a model that match, in order, kept as the server has them. Errors are in `error` and `status`, and never
   * an empty list: `isEmpty` says that the server has no such row.
   */
  useLiveList<Model extends ModelName<Schema>, Field extends FieldOf<Schema, Model> = FieldOf<Schema, Model>>(
    model: Model, options?: LiveListOptions<RowOf<Schema, Model>> & Selecting<Field>,
  ): LiveRows<Pick<RowOf<Schema, Model>, Field>>;
  /** As {@link useLiveList}, and suspends until something is known. A failure goes to the error boundary. */
  useLiveListSuspense<Model extends ModelName<Schema>, Field extends FieldOf<Schema, Model> = FieldOf<Schema, Model>>(
    model: Model, options?: Omit<LiveListOptions<RowOf<Schema, Model>>, 'skip'> & Selecting<Field>,
  ): LiveRows<Pick<RowOf<Schema, Model>, Field>>;
  /** One row: `undefined` until it is known, `null` where there is none. */
  useLiveRow<Model extends ModelName<Schema>, Field extends FieldOf<Schema, Model> = FieldOf<Schema, Model>>(
    model: Model, key: KeyOf<Schema, Model>, options?: RowOptions & Selecting<Field>,
  ): LiveRow<Pick<RowOf<Schema, Model>, Field>>;
  /** As {@link useLiveRow}, and suspends until it is known whether there is such a row. */
  useLiveRowSuspense<Model extends ModelName<Schema>, Field extends FieldOf<Schema, Model> = FieldOf<Schema, Model>>(
    model: Model, key: KeyOf<Schema, Model>, options?: Omit<RowOptions, 'skip'> & Selecting<Field>,
  ): LiveRow<Pick<RowOf<Schema, Model>, Field>>;
  /**
   * The first rows that match, and more by `loadMore`. A page is filled although the server filters what it has read, and
   * rows that come up meanwhile are counted in `newCount` until `showNew`.
   */
  useInfiniteList<Model extends ModelName<Schema>, Field extends FieldOf<Schema, Model> = FieldOf<Schema, Model>>(
    model: Model, options?: InfiniteListOptions<RowOf<Schema, Model>> & Selecting<Field>,
  ): InfiniteList<Pick<RowOf<Schema, Model>, Field>>;
  /** As {@link useInfiniteList}, and suspends until the first page is there. */
  useInfiniteListSuspense<Model extends ModelName<Schema>, Field extends FieldOf<Schema, Model> = FieldOf<Schema, Model>>(
    model: Model, options?: Omit<InfiniteListOptions<RowOf<Schema, Model>>, 'skip'> & Selecting<Field>,
  ): InfiniteList<Pick<RowOf<Schema, Model>, Field>>;
  /** What a row is tied to, live: by an index or by the row's own selection, and single rows together in one request. */
  useRelation<Model extends ModelName<Schema>, Name extends RelationName<Schema, Model>>(
    model: Model, row: RowOf<Schema, Model> | null | undefined, name: Name,
    options?: RelationOptions<RelatedOf<Schema, Model, Name>['row']>,
  ): LiveRelation<RelatedOf<Schema, Model, Name>>;
  /** As {@link useRelation}, and suspends until it is known. */
  useRelationSuspense<Model extends ModelName<Schema>, Name extends RelationName<Schema, Model>>(
    model: Model, row: RowOf<Schema, Model>, name: Name,
    options?: Omit<RelationOptions<RelatedOf<Schema, Model, Name>['row']>, 'skip'>,
  ): LiveRelation<RelatedOf<Schema, Model, Name>>;
  /** Reads a list before it is shown. Fulfilled when it is there; it is kept for a few seconds without anybody who looks. */
  preload<Model extends ModelName<Schema>>(
    model: Model, options?: Omit<ListOptions<RowOf<Schema, Model>>, 'skip'>,
  ): Promise<void>;
  /** Shows a new row at once and writes it. @throws {DataError} from the promise, when the row has been taken back */
  useCreate<Model extends ModelName<Schema>>(
    model: Model, options?: WriteHookOptions,
  ): (input: CreateInput<Schema, Model>, options?: CreateOptions<Schema>) => Promise<RowOf<Schema, Model>>;
  /** Changes a row at once and writes the given fields. */
  useUpdate<Model extends ModelName<Schema>>(
    model: Model, options?: WriteHookOptions & UpdateOptions,
  ): (input: UpdateInput<Schema, Model>, options?: UpdateOptions) => Promise<RowOf<Schema, Model>>;
  /** Takes a row away at once and deletes it. */
  useDelete<Model extends ModelName<Schema>>(
    model: Model, options?: WriteHookOptions & UpdateOptions,
  ): (key: KeyOf<Schema, Model>) => Promise<RowOf<Schema, Model>>;
  /** Changes the row of this key, or makes it. */
  useUpsert<Model extends ModelName<Schema>>(
    model: Model, options?: WriteHookOptions,
  ): (input: CreateInput<Schema, Model> & UpdateInput<Schema, Model>) => Promise<RowOf<Schema, Model>>;
  /** How the app is connected. */
  useConnection(): ConnectionSnapshot;
  /** The writes on their way, and those that failed. */
  useMutationQueue(): MutationQueue;
}
