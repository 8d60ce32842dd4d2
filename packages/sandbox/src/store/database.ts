import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';

/** Changes whenever stored records change their shape. */
const VERSION = 2;

const TABLES = [
  'objects', 'uploads', 'parts',
  'users', 'codes', 'sessions', 'devices', 'passkeys', 'keys', 'identities', 'credentials', 'messages', 'rows',
] as const;

/** The name of a table of the store. */
export type Table = (typeof TABLES)[number];

export type SqliteDatabase = InstanceType<typeof Database>;

/**
 * Opens the store in `directory`, or one in memory.
 * @throws where the file was written by another version of the sandbox, or is none of it.
 */
export function openDatabase(directory: string | undefined): SqliteDatabase {
  if (directory) mkdirSync(directory, { recursive: true });
  const database = new Database(directory ? join(directory, 'sandbox.sqlite') : ':memory:');
  try {
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
    requireOwnVersion(database);
  } catch (cause) {
    database.close();
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`[foyer] The sandbox's data in ${directory} cannot be read: ${why}. Start once with --reset (\`reset: true\` in the Vite plugin), which drops them.`, { cause });
  }
  for (const table of TABLES) {
    database.exec(`
      CREATE TABLE IF NOT EXISTS ${table} (
        pool TEXT NOT NULL, id TEXT NOT NULL, owner TEXT NOT NULL, document TEXT NOT NULL,
        PRIMARY KEY (pool, id)
      );
      CREATE INDEX IF NOT EXISTS ${table}_owner ON ${table} (pool, owner);
    `);
  }
  return database;
}

/** Forgets every record, of whatever pool, API or bucket, but for the keys that tokens are signed with. */
export function emptyTables(database: SqliteDatabase): void {
  for (const table of TABLES) if (table !== 'keys') database.exec(`DELETE FROM ${table}`);
}

function requireOwnVersion(database: SqliteDatabase): void {
  const row = database.prepare('PRAGMA user_version').get() as { user_version: number };
  if (row.user_version !== 0 && row.user_version !== VERSION) {
    throw new Error(`they have format ${row.user_version}, and this version reads ${VERSION}`);
  }
  database.exec(`PRAGMA user_version = ${VERSION}`);
}
