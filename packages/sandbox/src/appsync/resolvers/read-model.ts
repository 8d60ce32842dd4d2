import { accessOf, hasAny, opens } from '../access/access.ts';
import { ApiError, unauthorized } from '../api-error.ts';
import { sortedPage } from '../rows/sorted-page.ts';
import { matches } from '../rows/filter.ts';
import { pageToken, readPageToken, type PageEnd } from '../rows/page-token.ts';
import { rowId, type Row } from '../rows/row.ts';
import type { PlacedRow } from '../rows/rows.ts';
import type { Index, Model } from '../schema/data-schema.ts';
import type { ApiContext, Arguments, Resolver } from './context.ts';

/** As many rows as a page reads where nothing is said. */
const PAGE_SIZE = 100;

export interface Connection {
  readonly items: readonly Row[];
  readonly nextToken: string | null;
}

export function getResolver(model: Model): Resolver {
  return (_source, given, context, { fieldName, parentType }) => {
    const access = accessOf(model, model.rules, 'get', context.caller);
    if (!hasAny(access)) throw unauthorized(fieldName, parentType.name);
    const row = context.rows.get(model.name, rowId(model, given));
    if (row && !opens(access, row)) throw unauthorized(fieldName, parentType.name);
    return row ?? null;
  };
}

export function listResolver(model: Model): Resolver {
  return (_source, given, context, { fieldName, parentType }) => {
    const { partition, sort, isCustom } = model.key;
    const open = opened(model, context, () => unauthorized(fieldName, parentType.name));
    if (isCustom && isGiven(given[partition])) {
      return queryPage(model.key, context.rows.where(model.name, { [partition]: given[partition] }), given, open);
    }
    const [first] = sort;
    if (first !== undefined && isGiven(given[first])) {
      throw new ApiError('InvalidArgumentsError', `When providing argument '${first}' you must also provide arguments ${partition}`);
    }
    return scanPage(model, context, given, open);
  };
}

export function indexResolver(model: Model, index: Index): Resolver {
  const { partition, sort } = index;
  return (_source, given, context, { fieldName, parentType }) => {
    const open = opened(model, context, () => unauthorized(fieldName, parentType.name));
    const inPartition = context.rows.where(model.name, { [partition]: given[partition] });
    // A row without one of the keys is not in the index.
    const indexed = inPartition.filter(({ row }) => sort.every((field) => isGiven(row[field])));
    return queryPage(index, indexed, given, open);
  };
}

/** Which rows the caller may see. @throws {ApiError} where it cannot be any. */
export function opened(model: Model, { caller }: ApiContext, refuse: () => ApiError): (row: Row) => boolean {
  const access = accessOf(model, model.rules, 'list', caller);
  if (!hasAny(access)) throw refuse();
  return (row) => opens(access, row);
}

/** The keys by which rows are found together, and in which order. */
interface QueryKey {
  readonly partition: string;
  readonly sort: readonly string[];
}

/**
 * Filters what a page has read, so a page may be empty and not be the last.
 * @throws {ApiError} where the filter names a key of what is queried, as DynamoDB does.
 */
export function queryPage(
  { partition, sort }: QueryKey,
  rows: readonly PlacedRow[],
  given: Arguments,
  open: (row: Row) => boolean,
): Connection {
  const key = [partition, ...sort].find((field) => namesField(given['filter'], field));
  if (key !== undefined) {
    const message = `Filter Expression can only contain non-primary key attributes: Primary key attribute: ${key}`;
    throw new ApiError('DynamoDB:DynamoDbException', message);
  }
  const after = readPageToken(given['nextToken']);
  const page = sortedPage(rows, { sort, arguments: given, after, limit: limitOf(given) });
  return connection(page.rows, page.end, given, open);
}

function namesField(filter: unknown, field: string): boolean {
  if (Array.isArray(filter)) return filter.some((one) => namesField(one, field));
  return typeof filter === 'object' && filter !== null
    && Object.entries(filter).some(([name, asked]) => asked !== null && (name === field || (LOGIC.has(name) && namesField(asked, field))));
}

const LOGIC = new Set(['and', 'or', 'not']);

function scanPage(model: Model, { rows }: ApiContext, given: Arguments, open: (row: Row) => boolean): Connection {
  const after = readPageToken(given['nextToken']);
  const page = rows.scan(model.name, after?.position ?? 0, limitOf(given));
  return connection(page.rows, page.end === undefined ? undefined : { position: page.end }, given, open);
}

function connection(
  rows: readonly Row[],
  end: PageEnd | undefined,
  { filter }: Arguments,
  open: (row: Row) => boolean,
): Connection {
  const asked = typeof filter === 'object' ? { ...filter } : {};
  return { items: rows.filter((row) => open(row) && matches(asked, row)), nextToken: pageToken(end) };
}

function limitOf({ limit }: Arguments): number {
  if (typeof limit !== 'number') return PAGE_SIZE;
  if (limit > 0) return limit;
  throw new ApiError('DynamoDB:DynamoDbException', `Value '${limit}' at 'limit' failed to satisfy constraint: must be at least 1`);
}

export function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}
