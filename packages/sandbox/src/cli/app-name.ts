import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * The name from which all ids of an app are made: that of its `package.json`. It is kept beside the users, so that a
 * new name of the package changes no id.
 */
export function appName(root: string, dataDir: string | undefined): string {
  const kept = dataDir === undefined ? undefined : nameIn(join(dataDir, 'app.json'));
  if (kept !== undefined) return kept;
  const name = nameIn(join(root, 'package.json')) ?? basename(root);
  if (dataDir !== undefined) keep(dataDir, name);
  return name;
}

function nameIn(file: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return typeof content === 'object' && content !== null && 'name' in content && typeof content.name === 'string'
    ? content.name
    : undefined;
}

function keep(dataDir: string, name: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'app.json'), `${JSON.stringify({ name }, null, 2)}\n`);
  // Users of a sandbox belong to one machine.
  if (!existsSync(join(dataDir, '.gitignore'))) writeFileSync(join(dataDir, '.gitignore'), '*\n');
}
