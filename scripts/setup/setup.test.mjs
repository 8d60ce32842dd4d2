import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it, vi } from 'vitest';
import { requireBrowser } from './browser.mjs';
import { installWhenMissing, isInstalled } from './install.mjs';
import { requireNode } from './node-version.mjs';
import { requireFreePort } from './ports.mjs';
import { start } from './run.mjs';
import { Stop, withProgress } from './say.mjs';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const lock = (packages) => JSON.stringify({ packages });

const folderWith = (wanted, present) => {
  const folder = `${mkdtempSync(join(tmpdir(), 'foyer-install-'))}/`;
  writeFileSync(`${folder}package-lock.json`, lock(wanted));
  if (present) {
    for (const path of Object.keys(present)) mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(`${folder}node_modules/.package-lock.json`, lock(present));
  }
  return folder;
};

const wanted = {
  '': { name: 'foyer' },
  'packages/theme': { version: '0.1.0' },
  'node_modules/@foyer/theme': { link: true },
  'node_modules/react': { version: '19.3.1' },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
};
const { '': _root, 'node_modules/fsevents': _optional, ...present } = wanted;

it('sees that the dependencies are there, the ones for other machines apart', () => {
  expect(isInstalled(folderWith(wanted, present))).toBe(true);
});

it('sees that they are missing, incomplete or of another version', () => {
  expect(isInstalled(folderWith(wanted))).toBe(false);
  const { 'node_modules/react': _react, ...incomplete } = present;
  expect(isInstalled(folderWith(wanted, incomplete))).toBe(false);
  expect(isInstalled(folderWith(wanted, { ...present, 'node_modules/react': { version: '19.2.0' } }))).toBe(false);
});

it('takes a Node for which the tools are made, and refuses any other in a sentence', () => {
  for (const version of ['20.19.0', '20.20.2', '22.13.0', '24.0.0', '25.1.0']) expect(() => requireNode(version)).not.toThrow();
  for (const version of ['18.20.0', '20.18.9', '21.7.3', '22.12.0', '23.11.0']) {
    expect(() => requireNode(version)).toThrow(new Stop(`Foyer needs Node 20.19, 22.13, 24 or newer and this is ${version}: install a current one from https://nodejs.org.`));
  }
});

it('ends a command that does not end when it is asked to, once its time is over', async () => {
  const code = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log(process.pid)";
  const pid = await new Promise((resolve) => {
    const stubborn = start(process.execPath, ['-e', code], {
      quiet: true, patience: 0, onOutput: (output) => void stubborn.stop().then(() => resolve(Number(output))),
    });
  });
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
});

it('says in a sentence that the registry cannot be reached', async () => {
  vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1');
  const installing = installWhenMissing(folderWith(wanted));
  await expect(installing).rejects.toThrow(Stop);
  await expect(installing).rejects.toThrow(/^The npm registry cannot be reached, so nothing could be installed: connect/);
});

it('says in a sentence that a port is taken, and by whom it is wanted', async () => {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await expect(requireFreePort(port, 'the demo')).rejects.toThrow(new Stop(`Port ${port}, where the demo listens, is taken: stop the program that uses it and run this again.`));
  await new Promise((resolve) => server.close(resolve));
  await expect(requireFreePort(port, 'the demo')).resolves.toBeUndefined();
});

/** A machine without a browser, on which `change` is so. */
const machine = (change) => ({
  hasChromium: () => false,
  playwrightHasOne: async () => false,
  mayInstall: () => false,
  install: vi.fn(async () => ({ code: 100 })),
  ...change,
});

it('takes a browser that is there, and installs one where it may', async () => {
  vi.stubEnv('FOYER_CHROMIUM', undefined);
  for (const change of [{ hasChromium: () => true }, { playwrightHasOne: async () => true }]) {
    const given = machine({ mayInstall: () => true, ...change });
    await requireBrowser(given);
    expect(given.install).not.toHaveBeenCalled();
  }
  let installed = false;
  const install = vi.fn(async () => void (installed = true));
  await requireBrowser(machine({ mayInstall: () => true, install, hasChromium: () => installed }));
  expect(install).toHaveBeenCalledOnce();
});

it('says in a sentence that there is no browser, and what to run', async () => {
  vi.stubEnv('FOYER_CHROMIUM', undefined);
  const given = machine();
  await expect(requireBrowser(given)).rejects.toThrow(/^The tests need a browser and none was found: run `npx playwright install --with-deps chromium`, or set FOYER_CHROMIUM/);
  expect(given.install).not.toHaveBeenCalled();
  await expect(requireBrowser(machine({ mayInstall: () => true }))).rejects.toThrow(/^apt-get could not install Chromium: run `npx/);
  vi.stubEnv('FOYER_CHROMIUM', '/no/such/chromium');
  await expect(requireBrowser(machine({ hasChromium: () => true }))).rejects.toThrow(new Stop('FOYER_CHROMIUM names /no/such/chromium, which is not there: correct it or unset it.'));
});

it('each command of the package installs what it lacks, or is told to before', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const bare = Object.entries(scripts).filter(([name, command]) => !command.startsWith('node scripts/') && scripts[`pre${name}`] !== 'node scripts/install.mjs');
  expect(bare).toEqual([]);
});

it('a long step says that it goes on', async () => {
  vi.useFakeTimers();
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  let finish;
  const step = withProgress('Building', () => new Promise((resolve) => (finish = resolve)));
  await vi.advanceTimersByTimeAsync(45_000);
  finish();
  await step;
  expect(written.mock.calls.map(([line]) => line)).toEqual(['-- Building\n', '   … building, 20 s\n', '   … building, 40 s\n', '   45.0 s\n']);
});

it.each([
  ['start.mjs', ['--rest'], 'npm start knows no "--rest"; npm start -- --reset begins without the users, rows and files of before.'],
  ['test.mjs', ['units'], 'There is no step "units": name any of types, lint, knip, unit, browser, stories, build, e2e, consumer.'],
])('%s %j ends in one sentence', (script, words, sentence) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL(`../${script}`, import.meta.url)), ...words], { encoding: 'utf8' });
  expect({ status, stdout, stderr: stderr.trim() }).toEqual({ status: 1, stdout: '', stderr: sentence });
});
