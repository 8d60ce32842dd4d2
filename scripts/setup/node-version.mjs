import { readFileSync } from 'node:fs';
import { Stop } from './say.mjs';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** The lines of Node that `engines` names: from a version to the end of its line, and the last one without an end. */
const lines = engines.node.split(' || ').map((range) => {
  const [, sign, major, minor] = /^(\^|>=)(\d+)\.(\d+)\.0$/.exec(range);
  return { major: Number(major), minor: Number(minor), isLast: sign === '>=' };
});

const spoken = lines.map(({ major, minor, isLast }) => `${major}${minor > 0 ? `.${minor}` : ''}${isLast ? ' or newer' : ''}`);

/** @throws {Stop} on a Node that is too old, or of a line for which the tools are not made. */
export const requireNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (lines.some((line) => (major === line.major && minor >= line.minor) || (line.isLast && major > line.major))) return;
  throw new Stop(`Foyer needs Node ${spoken.join(', ')} and this is ${version}: install a current one from https://nodejs.org.`);
};
