import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runTool } from './setup/run.mjs';
import { runMain, say, Stop } from './setup/say.mjs';

const [kind, ...given] = process.argv.slice(2);

const chaosOfUploads = async (flags) => {
  const { requireBrowser } = await import('./setup/browser.mjs');
  await requireBrowser();
  return runTool('tsx', ['e2e/chaos/run.ts', ...flags]);
};

const flag = (name, byDefault) => {
  const index = given.indexOf(`--${name}`);
  if (index === -1) return byDefault;
  const value = Number(given[index + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Stop(`--${name} takes a whole number from 1 on.`);
  return value;
};

/** Histories of several clients' writes under faults, on the memory adapter and with the real client on the sandbox. */
const chaosOfData = () => {
  const seed = flag('seed', 1 + (Date.now() % 100_000));
  const histories = flag('histories', 50);
  say(`${histories} histories from seed ${seed}; "npm run chaos -- data --seed ${seed} --histories ${histories}" repeats them.`);
  return runTool('vitest', ['run', '--project', 'node', 'convergence.test.ts'], {
    env: { FOYER_SEED: String(seed), FOYER_HISTORIES: String(histories) },
  });
};

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  const { code } = await (kind === 'data' ? chaosOfData() : chaosOfUploads(process.argv.slice(2)));
  return code;
});
