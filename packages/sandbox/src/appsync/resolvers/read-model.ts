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
      return queryPage(sort, context.rows.where(model.name, { [partition]: given[partition] }), given, open);
    }
    const [first] = sort;
    if (first !== undefined && isGiven(given[first])) {
      throw new ApiError('InvalidArgumentsError', `When providing argument '${first}' you must also provide arguments ${partition}`);
    }
    return scanPage(model, context, given, open);
  };
}

export function indexResolver(model: Model, { partition, sort }: Index): Resolver {
  return (_source, given, context, { fieldName, parentType }) => {
    const open = opened(model, context, () => unauthorized(fieldName, parentType.name));
    const inPartition = context.rows.where(model.name, { [partition]: given[partition] });
    // A row without one of the keys is not in the index.
    const indexed = inPartition.filter(({ row }) => sort.every((field) => isGiven(row[field])));
    return queryPage(sort, indexed, given, open);
  };
}

/** Which rows the caller may see. @throws {ApiError} where it cannot be any. */
export function opened(model: Model, { caller }: ApiContext, refuse: () => ApiError): (row: Row) => boolean {
  const access = accessOf(model, model.rules, 'list', caller);
  if (!hasAny(access)) throw refuse();
  return (row) => opens(access, row);
}

/** Filters what a page has read, so a page may be empty and not be the last. */
export function queryPage(
  sort: readonly string[],
  rows: readonly PlacedRow[],
  given: Arguments,
  open: (row: Row) => boolean,
): Connection {
  const after = readPageToken(given['nextToken']);
  const page = sortedPage(rows, { sort, arguments: given, after, limit: limitOf(given) });
  return connection(page.rows, page.end, given, open);
}

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
