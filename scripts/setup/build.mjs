import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';
import { Stop, withProgress } from './say.mjs';

const stamp = join(root, 'node_modules/.foyer-build');
const packages = () => readdirSync(join(root, 'packages')).map((name) => join(root, 'packages', name));

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** Changes whenever a source, a package.json or the build itself does. */
const fingerprint = () => {
  const sources = [
    ...packages().flatMap((folder) => [...filesIn(join(folder, 'src')), join(folder, 'package.json')]),
    ...filesIn(join(root, 'scripts')).filter((file) => /[\\/]build/.test(file)),
    join(root, 'package-lock.json'),
  ];
  const lines = sources.toSorted().map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).size}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
};

const isFresh = (current) =>
  packages().every((folder) => existsSync(join(folder, 'dist'))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === current;

/** Builds the packages, unless they were built from just these sources. */
export const buildWhenStale = async () => {
  const current = fingerprint();
  if (isFresh(current)) return;
  const { code, output } = await withProgress('Building the packages', () => run('node', ['scripts/build.mjs'], { quiet: true }));
  if (code !== 0) throw new Stop(`${output}\nThe packages could not be built; what the build said is above.`);
  writeFileSync(stamp, current);
};
