import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const manifests = (root) =>
  readdirSync(join(root, 'packages')).map((name) => JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')));

/** The public entries of all packages, as an app would write them; patterns and package.json left out. */
export const publicEntries = (root) =>
  manifests(root).flatMap(({ name, exports }) =>
    Object.keys(exports)
      .filter((path) => path !== './package.json' && !path.includes('*'))
      .map((path) => name + path.slice(1)),
  );
