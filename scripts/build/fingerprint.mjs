import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../setup/run.mjs';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const isInput = (file) => !/\.test\.tsx?$|[\\/]__snapshots__[\\/]/.test(file);

/** Changes when a source of the package does, its settings, the build itself, or a package that it is built on. */
export const fingerprint = (folder, dependencies) => {
  const files = [
    ...filesIn(join(folder, 'src')).filter(isInput),
    join(folder, 'package.json'),
    join(folder, 'tsconfig.build.json'),
    join(root, 'tsconfig.json'),
    join(root, 'package-lock.json'),
    ...filesIn(import.meta.dirname),
  ];
  const hash = createHash('sha256').update(dependencies.join());
  for (const file of files.toSorted()) hash.update(`\n${relative(root, file)}\n`).update(readFileSync(file));
  return hash.digest('hex');
};
