import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { createJiti } from 'jiti';
import type { NewUser } from '../admin/admin.ts';
import type { Sandbox } from '../sandbox.ts';

/** What a seed module exports by default: users, or a function that does what it likes. */
export type Seed = readonly NewUser[] | { readonly users: readonly NewUser[] } | ((sandbox: Sandbox) => unknown);

/**
 * Creates the users of a seed that are not there yet.
 * @throws where the file cannot be read, or holds no seed.
 */
export async function seed(sandbox: Sandbox, given: string): Promise<string> {
  const file = resolve(given);
  const content = await read(file);
  if (typeof content === 'function') {
    await content(sandbox);
    return `Seeded by ${given}.`;
  }
  const users = usersIn(content);
  if (!users) throw new Error(`[foyer] ${given} holds no seed; write a list of users, or export a function by default.`);
  const known = new Set(sandbox.admin.listUsers().flatMap((user) => [user.username, ...Object.values(user.attributes)]));
  const missing = users.filter((user) => !known.has(user.username));
  for (const user of missing) await sandbox.admin.createUser(user);
  return `Seeded ${missing.length} of ${users.length} users; the others were there.`;
}

async function read(file: string): Promise<unknown> {
  if (extname(file) === '.json') return JSON.parse(readFileSync(file, 'utf8'));
  return createJiti(file, { fsCache: false, moduleCache: false }).import(file, { default: true });
}

function usersIn(content: unknown): readonly NewUser[] | undefined {
  const list: unknown = typeof content === 'object' && content !== null && 'users' in content ? content.users : content;
  return Array.isArray(list) && list.every(isNewUser) ? list : undefined;
}

function isNewUser(value: unknown): value is NewUser {
  return typeof value === 'object' && value !== null && 'username' in value && typeof value.username === 'string';
}
