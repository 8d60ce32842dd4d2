import { Stop } from './say.mjs';

const least = [20, 19];

/** @throws {Stop} on a Node that is too old. */
export const requireNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  throw new Stop(`Foyer needs Node ${least.join('.')} or newer and this is ${version}: install a current one from https://nodejs.org.`);
};
