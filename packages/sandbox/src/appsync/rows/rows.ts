import type { SqliteDatabase } from '../../store/database.ts';
import type { Row } from './row.ts';

interface StoredRow {
  readonly position: number;
  readonly document: string;
}

/** A row with its place in the table. */
export interface PlacedRow {
  readonly position: number;
  readonly row: Row;
}

export interface RowsPage {
  readonly rows: readonly Row[];
  /** Where the page ends, for the next one; undefined where a table has nothing more. */
  readonly end: number | undefined;
}

/** The rows of one API, a table for each model. They outlive changes of the schema. */
export class Rows {
  readonly #database: SqliteDatabase;
  readonly #api: string;

  constructor(database: SqliteDatabase, api: string) {
    this.#database = database;
    this.#api = api;
  }

  get(model: string, id: string): Row | undefined {
    const found = this.#database
      .prepare('SELECT document FROM rows WHERE pool = ? AND id = ?')
      .get(this.#table(model), id) as StoredRow | undefined;
    return found && parse(found);
  }

  put(model: string, id: string, row: Row): void {
    this.#database
      .prepare(
        `INSERT INTO rows (pool, id, owner, document) VALUES (?, ?, ?, ?)
         ON CONFLICT (pool, id) DO UPDATE SET document = excluded.document`,
      )
      .run(this.#table(model), id, this.#api, JSON.stringify(row));
  }

  remove(model: string, id: string): void {
    this.#database.prepare('DELETE FROM rows WHERE pool = ? AND id = ?').run(this.#table(model), id);
  }

  /** As many rows as asked for, in the order of their making; like a scan, it ends where the number is reached. */
  scan(model: string, after: number, limit: number): RowsPage {
    const found = this.#database
      .prepare('SELECT rowid AS position, document FROM rows WHERE pool = ? AND rowid > ? ORDER BY rowid LIMIT ?')
      .all(this.#table(model), after, limit) as StoredRow[];
    return { rows: found.map(parse), end: found.length === limit ? found.at(-1)?.position : undefined };
  }

  /** The rows whose fields have these values, in the order of their making. */
  where(model: string, values: Row): readonly PlacedRow[] {
    const conditions = Object.keys(values).map(() => 'AND json_extract(document, ?) = ?');
    const parameters = Object.entries(values).flatMap(([field, value]) => [`$."${field}"`, comparable(value)]);
    const found = this.#database
      .prepare(`SELECT rowid AS position, document FROM rows WHERE pool = ? ${conditions.join(' ')} ORDER BY rowid`)
      .all(this.#table(model), ...parameters) as StoredRow[];
    return found.map((stored) => ({ position: stored.position, row: parse(stored) }));
  }

  clear(): void {
    this.#database.prepare('DELETE FROM rows WHERE owner = ?').run(this.#api);
  }

  #table(model: string): string {
    return `${this.#api}/${model}`;
  }
}

function parse({ document }: StoredRow): Row {
  return JSON.parse(document) as Row;
}

/** SQLite has no booleans: JSON's are 1 and 0 there. */
function comparable(value: unknown): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
