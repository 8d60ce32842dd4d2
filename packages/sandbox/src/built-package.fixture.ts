import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Builds the package as it is published, beside its own dependencies, for tests that run it as users do. */
export function buildPackage(): { readonly dist: string; remove(): void } {
  const cache = join(folder, 'node_modules');
  mkdirSync(cache, { recursive: true });
  const out = mkdtempSync(join(cache, '.built-'));
  const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const args = ['-p', join(folder, 'tsconfig.build.json'), '--outDir', join(out, 'dist'), '--noCheck'];
  execFileSync(process.execPath, [tsc, ...args], { stdio: 'pipe' });
  cpSync(join(folder, 'package.json'), join(out, 'package.json'));
  return { dist: join(out, 'dist'), remove: () => rmSync(out, { recursive: true, force: true }) };
}
