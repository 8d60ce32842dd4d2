import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireNode } from './setup/node-version.mjs';
import { root, run } from './setup/run.mjs';
import { runMain, say, Stop, withProgress } from './setup/say.mjs';

/*
 * Checks the types of demo/amplify against the real @aws-amplify/backend. It brings the CDK along, close to a gigabyte,
 * so it stands in a folder of its own, and only whoever runs this has it. `--clean` takes that folder away at the end.
 */
const folder = join(root, 'node_modules/.cache/foyer-check-amplify');
const definitions = join(root, 'demo/amplify');

await runMain(async () => {
  requireNode();
  await mkdir(folder, { recursive: true });
  await rm(join(folder, 'amplify'), { recursive: true, force: true });
  await cp(definitions, join(folder, 'amplify'), { recursive: true });
  await cp(join(definitions, 'package.json'), join(folder, 'package.json'));
  // The folder is apart from the workspace, and its types are its own.
  await writeFile(join(folder, '.npmrc'), 'workspaces=false\n');

  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--no-package-lock'];
  const installed = await withProgress('Installing @aws-amplify/backend (about 900 MB the first time)', () =>
    run('npm', install, { cwd: folder, quiet: true }),
  );
  if (installed.code !== 0) {
    throw new Stop(`@aws-amplify/backend could not be installed; without a network this check cannot run.\n${installed.output}`);
  }
  const checked = await withProgress('Checking the types of demo/amplify', () =>
    run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'amplify'], { cwd: folder }),
  );
  if (process.argv.includes('--clean')) await rm(folder, { recursive: true, force: true });
  if (checked.code === 0) say('demo/amplify is what @aws-amplify/backend takes.');
  return checked.code;
});
