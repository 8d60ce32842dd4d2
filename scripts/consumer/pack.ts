import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { packPackages } from '../build/pack.mjs';
import { buildPackages } from '../build/packages.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder outside the workspace, where apps may be made. */
    workplace: string;
    /** Each package's tarball, by the package's name. */
    tarballs: Record<string, string>;
  }
}

/** Packs what `npm publish` would send, from a fresh build. */
export default async function setup(project: TestProject) {
  await buildPackages();
  const workplace = await mkdtemp(join(tmpdir(), 'foyer-consumer-'));
  project.provide('workplace', workplace);
  project.provide('tarballs', await packPackages(join(workplace, 'tarballs')));
  return () => rm(workplace, { recursive: true, force: true });
}
