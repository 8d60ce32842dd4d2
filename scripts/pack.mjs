import { join } from 'node:path';
import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { root } from './setup/run.mjs';
import { runMain, say } from './setup/say.mjs';

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  const { buildPackages } = await import('./build/packages.mjs');
  const { packPackages } = await import('./build/pack.mjs');
  await buildPackages();
  const tarballs = await packPackages(join(root, 'tarballs'));
  say(`\nIn an app:\n\n   npm install aws-amplify ${Object.values(tarballs).map((path) => `'${path}'`).join(' ')}`);
});
