import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runMain } from './setup/say.mjs';

/** Stands before each command that is a bare tool, so that it runs on a fresh clone too. */
await runMain(async () => {
  requireNode();
  await installWhenMissing();
});
