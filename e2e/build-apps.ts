import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const run = (folder: string, command: string, ...args: string[]) =>
  execFileSync(command, args, { cwd: join(root, folder), stdio: ['ignore', 'ignore', 'inherit'] });

/** Builds the packages, the demo and the scenario page as they would be deployed. */
export default function buildApps(): void {
  run('.', process.execPath, 'scripts/build.mjs');
  run('demo', process.execPath, '../packages/sandbox/dist/cli.js', 'generate');
  run('demo', 'npx', 'vite', 'build', '--logLevel', 'error');
  run('e2e/scenario', 'npx', 'vite', 'build', '--logLevel', 'error');
}
