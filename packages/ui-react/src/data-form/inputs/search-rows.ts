import type { Filter, Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';

/** So many results are shown. */
const ENOUGH = 20;
/** How many rows are read for a page, and how many pages before the search is called off. */
const PAGE = 200;
const PAGES = 25;

export interface Found {
  readonly rows: readonly Row[];
  /** There may be more than were looked for. */
  readonly more: boolean;
}

/**
 * Looks for rows by a piece of their name. The server filters after it has read a page, so pages are read until there is
 * enough. It knows no case: the piece is looked for as it is typed, in small letters, and with a capital.
 */
export async function searchRows({ client, authMode }: DataSource, model: string, labelField: string, piece: string, signal: AbortSignal): Promise<Found> {
  const mode = client.modeFor({ model, authMode });
  const filter = filterFor(labelField, piece.trim());
  const rows: Row[] = [];
  let nextToken: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const found = await client.port.list({ model, authMode: mode, filter, limit: PAGE, nextToken }, signal);
    rows.push(...found.rows);
    nextToken = found.nextToken;
    if (nextToken === undefined || rows.length >= ENOUGH) break;
  }
  return { rows: rows.slice(0, ENOUGH), more: rows.length > ENOUGH || nextToken !== undefined };
}

function filterFor(field: string, piece: string): Filter | undefined {
  if (piece === '') return undefined;
  const small = piece.toLowerCase();
  const spellings = new Set([piece, small, small.charAt(0).toUpperCase() + small.slice(1), piece.toUpperCase()]);
  return { or: [...spellings].map((contains) => ({ [field]: { contains } })) };
}
