import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { buildPackages } from '../build/packages.mjs';

const packages = new URL('../../packages/', import.meta.url).pathname;
const execute = promisify(execFile);

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder outside the workspace, where apps may be made. */
    workplace: string;
    /** Each package's tarball, by the package's name. */
    tarballs: Record<string, string>;
  }
}

const pack = async (folder: string, destination: string) => {
  const { name }: { name: string } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const { stdout } = await execute('npm', ['pack', '--json', '--pack-destination', destination], { cwd: folder });
  const [packed]: { filename: string }[] = JSON.parse(stdout);
  if (!packed) throw new Error(`npm pack made no tarball of ${name}`);
  return [name, join(destination, packed.filename)] as const;
};

/** Packs what `npm publish` would send, from a fresh build. */
export default async function setup(project: TestProject) {
  await buildPackages();
  const workplace = await mkdtemp(join(tmpdir(), 'foyer-consumer-'));
  const destination = join(workplace, 'tarballs');
  await mkdir(destination);
  const folders = await readdir(packages);
  const tarballs = await Promise.all(folders.map((name) => pack(join(packages, name), destination)));
  project.provide('workplace', workplace);
  project.provide('tarballs', Object.fromEntries(tarballs));
  return () => rm(workplace, { recursive: true, force: true });
}
