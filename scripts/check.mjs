import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runMain, withProgress } from './setup/say.mjs';
import { suites } from './suites/suites.mjs';

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  let failed = 0;
  for (const { title, run } of [suites.types, suites.lint, suites.knip]) failed += (await withProgress(title, run)).failed;
  return failed > 0 ? 1 : 0;
});
