import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..');
const execute = promisify(execFile);
const run = (folder: string, script: string, ...args: string[]) => execute(process.execPath, [join(root, script), ...args], { cwd: join(root, folder) });
const page = (folder: string) => run(folder, 'node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error');

/** Builds the packages and the pages as they would be deployed. `E2E_BUILT=1` takes what was built before. */
export default async function buildApps(): Promise<void> {
  if (process.env['E2E_BUILT']) return;
  await run('.', 'scripts/build.mjs');
  await run('demo', 'packages/sandbox/dist/cli.js', 'generate');
  await Promise.all(['demo', 'e2e/scenario', 'e2e/themed-demo'].map(page));
}
