import type { AuthMode } from '@foyer/state-machines';

/** The models of an app's `Schema`, as `ClientSchema` of `@aws-amplify/data-schema` computes it. */
export type ModelName<Schema> = {
  [Name in keyof Schema]: Schema[Name] extends { __entityType: 'model' } ? Name : never;
}[keyof Schema] & string;

type Loader = (...args: never[]) => unknown;
type Part<Schema, Model extends keyof Schema, Which extends string> =
  Schema[Model] extends { readonly [Name in Which]: infer Held } ? Held : never;

/** A row of a model: its own fields. What other models hold of it is read by `useRelation`. */
export type RowOf<Schema, Model extends ModelName<Schema>> = PlainFields<Part<Schema, Model, 'type'>>;
type PlainFields<Type> = {
  readonly [Name in keyof Type as NonNullable<Type[Name]> extends Loader ? never : Name]: Type[Name];
};

/** The fields of a model by which it is tied to others. */
export type RelationName<Schema, Model extends ModelName<Schema>> = LoaderName<Part<Schema, Model, 'type'>>;
type LoaderName<Type> = { [Name in keyof Type]: NonNullable<Type[Name]> extends Loader ? Name : never }[keyof Type] & string;

/** What a relation leads to: many rows, or one. */
export type RelatedOf<Schema, Model extends ModelName<Schema>, Name extends string> =
  Loaded<Part<Schema, Model, 'type'> extends { readonly [Key in Name]?: infer Held } ? NonNullable<Held> : never>;
type Loaded<Held> = Held extends (...args: never[]) => Promise<{ data: infer Data }>
  ? (NonNullable<Data> extends readonly (infer One)[]
    ? { readonly many: true; readonly row: PlainFields<NonNullable<One>> }
    : { readonly many: false; readonly row: PlainFields<NonNullable<Data>> })
  : never;

/** What a new row of a model is made of. */
export type CreateInput<Schema, Model extends ModelName<Schema>> = Part<Schema, Model, 'createType'>;
/** What is changed of a row, and which row it is. */
export type UpdateInput<Schema, Model extends ModelName<Schema>> = Part<Schema, Model, 'updateType'>;
/** The fields of a model's key. */
export type Identifier<Schema, Model extends ModelName<Schema>> = Part<Schema, Model, 'identifier'>;
/** The key of a row: its fields, or for a key of one field the text alone. */
export type KeyOf<Schema, Model extends ModelName<Schema>> =
  Identifier<Schema, Model> | (OneField<Identifier<Schema, Model>> extends true ? string : never);
type OneField<Fields> = { [Name in keyof Fields]: Exclude<keyof Fields, Name> extends never ? true : false }[keyof Fields];

interface Existence {
  /** Whether there is a value. */
  readonly attributeExists?: boolean;
}
interface Equality<Value> extends Existence {
  /** The same value. */
  readonly eq?: Value;
  /** Another value, or none. */
  readonly ne?: Value;
  /** One of these. */
  readonly in?: readonly Value[];
}
interface Ordered<Value> extends Equality<Value> {
  /** Less than this. */
  readonly lt?: Value;
  /** Less than this, or the same. */
  readonly le?: Value;
  /** Greater than this. */
  readonly gt?: Value;
  /** Greater than this, or the same. */
  readonly ge?: Value;
  /** From the first to the second, both of them included. */
  readonly between?: readonly [Value, Value];
}
interface Size {
  /** What the length must meet: of a text in bytes, of a list in values. */
  readonly size?: Omit<Ordered<number>, 'attributeExists' | 'in'>;
}
interface OfText extends Ordered<string>, Size {
  /** It begins with this text; upper and lower case differ. */
  readonly beginsWith?: string;
  /** It holds this text; upper and lower case differ. */
  readonly contains?: string;
  /** It does not hold this text. */
  readonly notContains?: string;
}
interface OfList<Value> extends Existence, Size {
  /** It has this value. */
  readonly contains?: Value;
  /** It lacks this value. */
  readonly notContains?: Value;
}

/** What a field of this type can be asked. */
export type FieldCondition<Value> =
  [Value] extends [readonly (infer One)[]] ? OfList<NonNullable<One>>
    : [Value] extends [string] ? (string extends Value ? OfText : Equality<Value>)
      : [Value] extends [number] ? Ordered<number>
        : [Value] extends [boolean] ? Equality<boolean>
          : Existence;

/** Which rows, with the server's meaning. */
export type FilterOf<Row> = { readonly [Name in keyof Row]?: FieldCondition<NonNullable<Row[Name]>> } & {
  /** All of these must be met. */
  readonly and?: readonly FilterOf<Row>[];
  /** One of these must be met. */
  readonly or?: readonly FilterOf<Row>[];
  /** This must not be met. */
  readonly not?: FilterOf<Row>;
};

type Comparable<Value> = [NonNullable<Value>] extends [string | number | boolean] ? true : false;
/** Fields and their directions; the first decides, the next where it is even. */
export type SortOf<Row> = { readonly [Name in keyof Row as Comparable<Row[Name]> extends true ? Name : never]?: 'asc' | 'desc' };

/** Which fields of its rows somebody looks at. */
export interface Selecting<Field> {
  /**
   * The fields that the rows have, by their type. The rows are read whole all the same: all who look share them, and a
   * `null` that is heard can be told from a field that was not asked for by whole rows alone.
   * @default all
   */
  readonly select?: readonly Field[] | undefined;
}

/** Which rows a list has, and in which order. */
export interface ListOptions<Row> {
  /** @default every row that this user may see */
  readonly filter?: FilterOf<Row> | undefined;
  /** @default the order in which the server gives them */
  readonly sort?: SortOf<Row> | undefined;
  /**
   * How many of the first rows are shown. All that match are read to keep them right: for the first rows of a large
   * model take `useInfiniteList` with a `pageSize`, which reads page by page.
   * @default all
   */
  readonly limit?: number | undefined;
  /** Who asks. @default that of the hooks */
  readonly authMode?: AuthMode | undefined;
  /** Asks nothing, for as long as something is missing to ask. @default false */
  readonly skip?: boolean | undefined;
}

/** A list as it is before the browser has asked anything. */
export interface LiveListOptions<Row> extends ListOptions<Row> {
  /**
   * Rows that a server has read for who is here. They are in its HTML, and shown until the list has been read again.
   * Keep the array: another one is taken for another reading.
   */
  readonly initialItems?: readonly Row[] | undefined;
}

/** Which rows an endless list has, and how many come at a time. */
export interface InfiniteListOptions<Row> extends Omit<ListOptions<Row>, 'limit'> {
  /** An order that an index gives, with its partition key in the filter. @default the server's own */
  readonly sort?: SortOf<Row> | undefined;
  /** How many rows are shown at first, and how many more each time. @default 20 */
  readonly pageSize?: number | undefined;
  /** How many rows the server may read at a time in search of those that match. @default 1000 */
  readonly scanLimit?: number | undefined;
}

/** Which of the rows that a row is tied to. */
export interface RelationOptions<Row> extends RowOptions {
  /** The order of many. @default the order in which the server gives them */
  readonly sort?: SortOf<Row> | undefined;
}

/** How a row is read. */
export interface RowOptions {
  /** Who reads. @default that of the hooks */
  readonly authMode?: AuthMode | undefined;
  /** Nothing is read while it is `true`. @default false */
  readonly skip?: boolean | undefined;
}

/** What a new row is made after. */
export interface CreateOptions<Schema> {
  /**
   * Rows whose writes go before this one, as that of the row that it belongs to: it waits for those that are on their way,
   * over a reload too, and where one that makes such a row is refused or discarded, it fails with `cancelled`.
   */
  readonly after?: readonly { [Model in ModelName<Schema>]: { readonly model: Model; readonly row: Identifier<Schema, Model> } }[ModelName<Schema>][] | undefined;
}

/** When a change is refused. */
export interface UpdateOptions {
  /** Fails with `conflict` where the stored row is no longer the one that is held, or this one. @default false */
  readonly ifUnchanged?: boolean | { readonly updatedAt: string } | undefined;
}
