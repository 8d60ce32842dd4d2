import { requireBrowser } from './setup/browser.mjs';
import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run.mjs';
import { runMain, withProgress } from './setup/say.mjs';

/** Every row of the scenario matrix and every fault, in Node and in Chromium; `npm test` plays a part that covers them. */
const env = { FOYER_MATRIX: 'all' };

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  await requireBrowser();
  const inNode = await withProgress('The matrix in Node', () => runTool('vitest', ['run', '--project', 'node', 'e2e/matrix'], { env }));
  const inBrowser = await withProgress('The matrix in Chromium', () =>
    runTool('playwright', ['test', '--config', 'e2e/playwright.config.ts', 'e2e/matrix'], { env }));
  return inNode.code === 0 && inBrowser.code === 0 ? 0 : 1;
});
