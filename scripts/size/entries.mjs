import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { manifestOf, styleSheetsOf } from '../build/manifest.mjs';

/** What one line of `exports` promises: itself, or each style sheet that its pattern stands for. */
const pathsOf = (folder) => (path) =>
  path.includes('*') ? Object.keys(styleSheetsOf(folder)).filter((name) => name.startsWith('styles/')).map((name) => `./${name}`) : [path];

/** The public entries of all packages, as an app would write them; package.json left out. */
export const publicEntries = (root) =>
  readdirSync(join(root, 'packages')).flatMap((name) => {
    const folder = join(root, 'packages', name);
    const { name: scope, exports } = manifestOf(folder);
    return Object.keys(exports).filter((path) => path !== './package.json').flatMap(pathsOf(folder)).map((path) => scope + path.slice(1));
  });
