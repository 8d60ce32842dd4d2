import { spawnSync } from 'node:child_process';

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status ?? 1;
process.exit(run('npx', ['tsc', '-p', '.']) || run('npx', ['vitest', 'run']));
