import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { requireNode } from './setup/node-version.mjs';
import { installWhenMissing } from './setup/install.mjs';
import { root, run, runTool } from './setup/run.mjs';
import { runMain, say, Stop, withProgress } from './setup/say.mjs';

/*
 * Checks what stands in for Amplify against Amplify's own: the types of demo/amplify against @aws-amplify/backend, the
 * sandbox's model introspection against its generator, and its GraphQL API against its transformer. They bring hundreds of megabytes along, so each stands in a folder
 * of its own, and only whoever runs this has them. `-- introspection` names one step; `--clean` takes the folders away at
 * the end.
 */
const cache = join(root, 'node_modules/.cache/foyer-check-amplify');
const definitions = join(root, 'demo/amplify');

/** Installs what the `package.json` of a folder names, apart from the workspace. */
const installApart = async (folder, title) => {
  await writeFile(join(folder, '.npmrc'), 'workspaces=false\n');
  const install = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--no-package-lock'];
  const { code, output } = await withProgress(title, () => run('npm', install, { cwd: folder, quiet: true }));
  if (code !== 0) throw new Stop(`It could not be installed; without a network this check cannot run.\n${output}`);
};

const checkTypes = async (folder) => {
  await rm(join(folder, 'amplify'), { recursive: true, force: true });
  await cp(definitions, join(folder, 'amplify'), { recursive: true });
  await cp(join(definitions, 'package.json'), join(folder, 'package.json'));
  await installApart(folder, 'Installing @aws-amplify/backend (about 900 MB the first time)');
  return withProgress('Checking the types of demo/amplify', () =>
    run('node', [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'amplify'], { cwd: folder }),
  );
};

const checkIntrospection = async (folder) => {
  const dependencies = { '@aws-amplify/graphql-generator': '^0.5.4' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await installApart(folder, 'Installing @aws-amplify/graphql-generator (about 200 MB the first time)');
  return withProgress('Comparing the model introspection of the sandbox with that of the generator', () =>
    runTool('tsx', [join(root, 'scripts/check-amplify/compare-introspection.ts'), folder]),
  );
};

const checkApi = async (folder) => {
  const dependencies = { '@aws-amplify/graphql-transformer': '^2.5.1', 'aws-cdk-lib': '^2.224.0', constructs: '^10.3.0' };
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await installApart(folder, 'Installing @aws-amplify/graphql-transformer (about 300 MB the first time)');
  return withProgress('Comparing the GraphQL API of the sandbox with that of the transformer', () =>
    runTool('tsx', [join(root, 'scripts/check-amplify/compare-api.ts'), folder]),
  );
};

const steps = {
  types: { check: checkTypes, success: 'demo/amplify is what @aws-amplify/backend takes.' },
  api: { check: checkApi, success: 'The sandbox makes the API of every schema of the corpus as Amplify does.' },
  introspection: { check: checkIntrospection, success: 'The sandbox describes every schema of the corpus as Amplify does.' },
};

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  const named = process.argv.slice(2).filter((argument) => argument !== '--clean');
  const unknown = named.find((name) => !(name in steps));
  if (unknown) throw new Stop(`There is no step "${unknown}": name any of ${Object.keys(steps).join(', ')}.`);
  let failed = 0;
  for (const [name, { check, success }] of Object.entries(steps)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const folder = join(cache, name);
    await mkdir(folder, { recursive: true });
    const { code } = await check(folder);
    if (code === 0) say(success);
    else failed += 1;
  }
  if (process.argv.includes('--clean')) await rm(cache, { recursive: true, force: true });
  return failed;
});
