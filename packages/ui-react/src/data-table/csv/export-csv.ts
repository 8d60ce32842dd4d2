import { type Filter, keyOf, type Row } from '@foyer/state-machines';
import type { DataSource } from '../../data-fields/data-source.ts';
import { csvLine } from './csv.ts';

const PAGE = 1000;

export interface CsvExport {
  readonly source: DataSource;
  readonly model: string;
  readonly filter: Filter | undefined;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly signal: AbortSignal;
  readonly onProgress: (count: number) => void;
}

/**
 * Every row that the server has, page by page, as a file of comma-separated values. A row that moves from a page to the
 * next while it is read is in it once.
 */
export async function exportCsv({ source: { client, authMode }, model, filter, columns, signal, onProgress }: CsvExport): Promise<Blob> {
  const shape = client.shape(model);
  const mode = client.modeFor({ model, authMode });
  const seen = new Set<string>();
  // The mark tells a spreadsheet that the file is in UTF-8.
  const pieces = [`\uFEFF${csvLine(columns.map(({ label }) => label))}`];
  let nextToken: string | undefined;
  do {
    const page = await client.port.list({ model, authMode: mode, filter, limit: PAGE, nextToken }, signal);
    const fresh = page.rows.filter((row) => isNew(seen, keyOf(shape, row)));
    pieces.push(fresh.map((row: Row) => csvLine(columns.map(({ name }) => row[name]))).join(''));
    onProgress(seen.size);
    nextToken = page.nextToken;
  } while (nextToken !== undefined);
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

function isNew(seen: Set<string>, key: string | undefined): boolean {
  if (key === undefined || seen.has(key)) return false;
  seen.add(key);
  return true;
}
