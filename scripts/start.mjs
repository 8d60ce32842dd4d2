import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { requireFreePort } from './setup/ports.mjs';
import { root } from './setup/run.mjs';
import { runMain, Stop } from './setup/say.mjs';
import { serve } from './setup/serve.mjs';

const app = { port: 3000, url: 'http://localhost:3000/' };
const sandbox = { port: 4566, mailbox: 'http://localhost:4566/_foyer/mailbox' };

const words = process.argv.slice(2);

await runMain(async () => {
  const unknown = words.find((word) => word !== '--reset');
  if (unknown) throw new Stop(`npm start knows no "${unknown}"; npm start -- --reset begins without the users, rows and files of before.`);
  requireNode();
  // Before what takes minutes on a fresh clone.
  await requireFreePort(app.port, 'the demo');
  await requireFreePort(sandbox.port, 'the sandbox');
  await installWhenMissing();
  const { buildPackages } = await import('./build/packages.mjs');
  await buildPackages();

  return serve({
    title: 'Starting the sandbox and the demo',
    name: 'The demo',
    command: 'node',
    args: [`${root}node_modules/vite/bin/vite.js`, '--clearScreen', 'false'],
    cwd: `${root}demo`,
    env: words.includes('--reset') ? { FOYER_RESET: '1' } : {},
    addresses: [sandbox.mailbox, app.url],
    banner: `
   App        ${app.url}
   Mailbox    ${sandbox.mailbox}   (the codes that the sandbox sends)
   Storybook  npm run storybook

   Ctrl-C stops both.
`,
  });
});
