import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readJson } from './read-json.ts';

/**
 * The name from which all ids of an app are made: the one that is kept beside its users, so that a new name of the
 * package changes no id, or that of its `package.json`.
 */
export function appName(root: string, dataDir: string): string {
  return nameIn(join(dataDir, 'app.json')) ?? nameIn(join(root, 'package.json')) ?? basename(root);
}

export function keepAppName(name: string, dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'app.json'), `${JSON.stringify({ name }, null, 2)}\n`);
  // Users of a sandbox belong to one machine.
  if (!existsSync(join(dataDir, '.gitignore'))) writeFileSync(join(dataDir, '.gitignore'), '*\n');
}

function nameIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const content: unknown = readJson(file);
  return typeof content === 'object' && content !== null && 'name' in content && typeof content.name === 'string'
    ? content.name
    : undefined;
}
