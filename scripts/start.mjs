import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { requireFreePort, waitForAnswer } from './setup/ports.mjs';
import { endOnInterrupt, root, start } from './setup/run.mjs';
import { runMain, say, Stop, withProgress } from './setup/say.mjs';

const app = { port: 3000, url: 'http://localhost:3000/' };
const sandbox = { port: 4566, mailbox: 'http://localhost:4566/_foyer/mailbox' };

await runMain(async () => {
  requireNode();
  await requireFreePort(app.port, 'the demo');
  await requireFreePort(sandbox.port, 'the sandbox');
  await installWhenMissing();
  const { buildPackages } = await import('./build/packages.mjs');
  await buildPackages();

  endOnInterrupt();
  let running = true;
  const demo = start('node', [`${root}node_modules/vite/bin/vite.js`, '--clearScreen', 'false'], { cwd: `${root}demo` });
  void demo.ended.then(() => (running = false));

  const given = () => !running;
  const ready = await withProgress('Starting the sandbox and the demo', async () => {
    return (await waitForAnswer(sandbox.mailbox, { given })) && (await waitForAnswer(app.url, { given }));
  });
  if (!ready) {
    await demo.stop();
    throw new Stop('The demo did not start; what it said is above.');
  }

  say(`
   App        ${app.url}
   Mailbox    ${sandbox.mailbox}   (the codes that the sandbox sends)
   Storybook  npm run storybook

   Ctrl-C stops both.
`);
  const { code } = await demo.ended;
  return code;
});
