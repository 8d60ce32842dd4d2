import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { root, run } from './setup/run.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  await installWhenMissing(`${root}bench/`);
  const { requireBrowser } = await import('./setup/browser.mjs');
  const { buildPackages } = await import('./build/packages.mjs');
  await requireBrowser();
  await buildPackages();
  const { code } = await run('node', ['bench/run.mjs', ...process.argv.slice(2)]);
  return code;
});
