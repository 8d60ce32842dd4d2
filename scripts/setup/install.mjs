import { existsSync, readFileSync } from 'node:fs';
import { root, run } from './run.mjs';
import { Stop, withProgress } from './say.mjs';

const packagesIn = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/** Whether `node_modules` holds what the lock file names. Times do not tell: a clone gives every file the same one. */
export const isInstalled = (folder = root) => {
  const wanted = packagesIn(`${folder}package-lock.json`);
  const present = packagesIn(`${folder}node_modules/.package-lock.json`);
  return Object.entries(wanted).every(([path, { version, link, optional }]) => {
    if (!path.includes('node_modules/')) return true;
    const found = present[path];
    if (!found) return optional === true;
    return link === true || (found.version === version && existsSync(`${folder}${path}`));
  });
};

const unreachable = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|ERR_SOCKET_TIMEOUT)\b/;

/** What to say where nothing can be installed for want of a network. */
export const offline = () =>
  new Stop('The npm registry cannot be reached, so nothing could be installed: connect to the network and run this again.');

/** Asks once: npm's commands ask for each package again and again, and take minutes to say the same. */
export const registryAnswers = async () => {
  const { code, output } = await run('npm', ['ping', '--fetch-retries=0', '--fetch-timeout=20000', '--loglevel=error'], { quiet: true });
  return code === 0 || !unreachable.test(output);
};

/** Installs what the lock file names, where it is not there yet. */
export const installWhenMissing = async (folder = root) => {
  if (isInstalled(folder)) return;
  if (!(await registryAnswers())) throw offline();
  const { code, output } = await withProgress('Installing dependencies', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder }),
  );
  if (code === 0) return;
  if (unreachable.test(output)) throw offline();
  throw new Stop('npm ci failed; what it said is above.');
};
