import { buildPackages } from './build/packages.mjs';
import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  await buildPackages({ force: process.argv.includes('--force') });
});
