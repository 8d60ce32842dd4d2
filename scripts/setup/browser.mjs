import { existsSync, readFileSync } from 'node:fs';
import { chromium } from '../chromium.mjs';
import { run } from './run.mjs';
import { Stop, withProgress } from './say.mjs';

const advice = 'run `npx playwright install --with-deps chromium`, or set FOYER_CHROMIUM to the path of a Chromium or Chrome';

const playwrightHasOne = async () => {
  const { chromium: bundled } = await import('playwright');
  return existsSync(bundled.executablePath());
};

const isDebian = () =>
  existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8')) && existsSync('/usr/bin/apt-get');

const apt = (...args) => run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
const aptInstall = (name) => apt('install', '-y', '-qq', '--no-install-recommends', name);

const installDebians = () =>
  withProgress('Installing Chromium with apt-get', async () => {
    const update = await apt('update', '-qq');
    if (update.code !== 0) return update;
    const shell = await aptInstall('chromium-headless-shell');
    // Older Debians have the whole browser alone.
    return shell.code === 0 ? shell : aptInstall('chromium');
  });

const thisMachine = {
  hasChromium: () => Boolean(chromium().executablePath),
  playwrightHasOne,
  mayInstall: () => isDebian() && process.getuid?.() === 0,
  install: installDebians,
};

/**
 * Sees to it that there is a browser for the tests. Asks Playwright too, so the dependencies must be installed.
 * @throws {Stop} where there is none and none may be installed.
 */
export const requireBrowser = async (machine = thisMachine) => {
  const named = process.env.FOYER_CHROMIUM;
  if (named && !existsSync(named)) throw new Stop(`FOYER_CHROMIUM names ${named}, which is not there: correct it or unset it.`);
  if (machine.hasChromium() || (await machine.playwrightHasOne())) return;
  if (!machine.mayInstall()) throw new Stop(`The tests need a browser and none was found: ${advice}.`);
  await machine.install();
  if (!machine.hasChromium()) throw new Stop(`apt-get could not install Chromium: ${advice}.`);
};
