import { existsSync } from 'node:fs';
import { extname, relative, resolve } from 'node:path';
import { createJiti } from 'jiti';
import type { NewUser } from '../admin/admin.ts';
import type { SeedRows } from '../appsync/seed-rows.ts';
import type { Sandbox } from '../sandbox.ts';
import { readJson } from './read-json.ts';

/** What a seed holds. */
export interface SeedContent {
  /** Users that are created where they are not there yet, before any row is written. */
  readonly users?: readonly NewUser[] | undefined;
  /** Rows of the app's models, written as the users that they name. */
  readonly rows?: SeedRows | undefined;
}

/** What a seed module exports by default: users, users and rows, or a function that does what it likes. */
export type Seed = readonly NewUser[] | SeedContent | ((sandbox: Sandbox) => unknown);

/** What a seed has done. */
export interface Seeded {
  /** What was done, in a sentence. */
  readonly news: string;
  /** Who can sign in, and where it says with what. */
  readonly people: string | undefined;
}

/**
 * Creates the users and the rows of a seed that are not there yet.
 * @throws where the file cannot be read, holds no seed, or holds a row that would be refused.
 */
export async function seed(sandbox: Sandbox, given: string): Promise<Seeded> {
  const file = resolve(given);
  const place = relative(process.cwd(), file);
  if (!existsSync(file)) throw new Error(`[foyer] There is no seed ${place}: correct its name, or leave it out.`);
  const content = await read(file);
  if (typeof content === 'function') {
    await content(sandbox);
    return { news: `Seeded by ${place}.`, people: undefined };
  }
  const found = contentOf(content);
  if (!found) throw new Error(`[foyer] ${place} holds no seed; write a list of users, { users, rows }, or export a function by default.`);
  const { users = [], rows } = found;
  const parts = [await seedUsers(sandbox, users), ...(rows ? [await seedRows(sandbox, rows)] : [])];
  const signingIn = users.filter(({ password }) => password !== undefined).map(({ username }) => username);
  return {
    news: `Seeded ${parts.join(' and ')}; the others were there.`,
    people: signingIn.length > 0 ? `${signingIn.join(', ')} (passwords: ${place})` : undefined,
  };
}

async function seedUsers(sandbox: Sandbox, users: readonly NewUser[]): Promise<string> {
  const known = new Set(sandbox.admin.listUsers().flatMap((user) => [user.username, ...Object.values(user.attributes)]));
  const missing = users.filter((user) => !known.has(user.username));
  for (const user of missing) await sandbox.admin.createUser(user);
  return `${missing.length} of ${users.length} users`;
}

async function seedRows(sandbox: Sandbox, rows: SeedRows): Promise<string> {
  const { written, known } = await sandbox.api().seed(rows);
  return `${written} of ${written + known} rows`;
}

async function read(file: string): Promise<unknown> {
  if (extname(file) === '.json') return readJson(file);
  return createJiti(file, { fsCache: false, moduleCache: false }).import(file, { default: true });
}

/** Undefined for what is no seed. */
function contentOf(content: unknown): SeedContent | undefined {
  if (isUsers(content)) return { users: content };
  if (typeof content !== 'object' || content === null) return undefined;
  const { users, rows, ...rest } = { users: undefined, rows: undefined, ...content };
  const isSeed = (users !== undefined || rows !== undefined) && Object.keys(rest).length === 0;
  return isSeed && (users === undefined || isUsers(users)) && (rows === undefined || isRows(rows)) ? { users, rows } : undefined;
}

const isUsers = (value: unknown): value is readonly NewUser[] => Array.isArray(value) && value.every(isNewUser);

function isNewUser(value: unknown): value is NewUser {
  return isObject(value) && 'username' in value && typeof value.username === 'string';
}

const isRows = (value: unknown): value is SeedRows =>
  isObject(value) && Object.values(value).every((list) => Array.isArray(list) && list.every(isObject));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
