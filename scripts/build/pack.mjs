import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../setup/run.mjs';
import { Stop } from '../setup/say.mjs';
import { folderOf, manifestOf, packageNames } from './manifest.mjs';

const pack = async (folder, destination) => {
  const { code, output } = await run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', destination], { cwd: folder, quiet: true });
  if (code !== 0) throw new Stop(`npm pack made no tarball of ${folder}:\n${output}`);
  const [{ filename }] = JSON.parse(output);
  return [manifestOf(folder).name, join(destination, filename)];
};

/**
 * Packs what `npm publish` would send, as it is built.
 * @returns {Promise<Record<string, string>>} each package's tarball, by the package's name
 */
export const packPackages = async (destination) => {
  await mkdir(destination, { recursive: true });
  return Object.fromEntries(await Promise.all(packageNames.map((name) => pack(folderOf(name), destination))));
};
