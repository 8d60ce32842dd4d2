import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { root, run } from './setup/run.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  await installWhenMissing(`${root}bench/`);
  const { requireBrowser } = await import('./setup/browser.mjs');
  const { buildWhenStale } = await import('./setup/build.mjs');
  await requireBrowser();
  await buildWhenStale();
  const { code } = await run('node', ['bench/run.mjs']);
  return code;
});
