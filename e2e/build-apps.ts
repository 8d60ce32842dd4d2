import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: join(root, folder), stdio: ['ignore', 'ignore', 'inherit'] });

/** Builds the packages and the pages as they would be deployed. `E2E_BUILT=1` takes what was built before. */
export default function buildApps(): void {
  if (process.env['E2E_BUILT']) return;
  run('.', process.execPath, 'scripts/build.mjs');
  run('demo', process.execPath, '../packages/sandbox/dist/cli.js', 'generate');
  run('demo', 'npx', 'vite', 'build', '--logLevel', 'error');
  run('e2e/scenario', 'npx', 'vite', 'build', '--logLevel', 'error');
  run('e2e/themed-demo', 'npx', 'vite', 'build', '--logLevel', 'error');
}
