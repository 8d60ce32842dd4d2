import type { SqliteDatabase, Table } from './database.ts';

interface Row {
  readonly document: string;
}

/** The records of one kind in one pool: each has an id, may belong to a user, and is kept as JSON. */
export class Collection<T extends object> {
  readonly #database: SqliteDatabase;
  readonly #table: Table;
  readonly #pool: string;

  constructor(database: SqliteDatabase, table: Table, pool: string) {
    this.#database = database;
    this.#table = table;
    this.#pool = pool;
  }

  get(id: string): T | undefined {
    return this.#select('id = ?', id)[0];
  }

  list(): readonly T[] {
    return this.#select('1 = ?', 1);
  }

  ofOwner(owner: string): readonly T[] {
    return this.#select('owner = ?', owner);
  }

  /** Those whose field, as `$.attributes.email`, has this value, letter case aside. */
  where(path: `$.${string}`, value: string): readonly T[] {
    return this.#select('lower(json_extract(document, ?)) = lower(?)', path, value);
  }

  /** In the order of their ids: those that begin so and come after `after`; -1 for without a limit. */
  beginningWith(prefix: string, after: string, limit: number): readonly T[] {
    const rows = this.#database
      .prepare(`SELECT document FROM ${this.#table} WHERE pool = ? AND id > ? AND id >= ? AND id < ? ORDER BY id LIMIT ?`)
      .all(this.#pool, after, prefix, `${prefix}\u{10ffff}`, limit) as Row[];
    return rows.map((row) => JSON.parse(row.document) as T);
  }

  put(id: string, owner: string, record: T): void {
    this.#database
      .prepare(
        `INSERT INTO ${this.#table} (pool, id, owner, document) VALUES (?, ?, ?, ?)
         ON CONFLICT (pool, id) DO UPDATE SET owner = excluded.owner, document = excluded.document`,
      )
      .run(this.#pool, id, owner, JSON.stringify(record));
  }

  remove(id: string): void {
    this.#delete('id = ?', id);
  }

  removeOfOwner(owner: string): void {
    this.#delete('owner = ?', owner);
  }

  clear(): void {
    this.#delete('1 = ?', 1);
  }

  #select(condition: string, ...values: (string | number)[]): T[] {
    const rows = this.#database
      .prepare(`SELECT document FROM ${this.#table} WHERE pool = ? AND ${condition} ORDER BY rowid`)
      .all(this.#pool, ...values) as Row[];
    return rows.map((row) => JSON.parse(row.document) as T);
  }

  #delete(condition: string, value: string | number): void {
    this.#database.prepare(`DELETE FROM ${this.#table} WHERE pool = ? AND ${condition}`).run(this.#pool, value);
  }
}
