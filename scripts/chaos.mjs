import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run.mjs';
import { runMain } from './setup/say.mjs';

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  const { requireBrowser } = await import('./setup/browser.mjs');
  await requireBrowser();
  const { code } = await runTool('tsx', ['e2e/chaos/run.ts', ...process.argv.slice(2)]);
  return code;
});
