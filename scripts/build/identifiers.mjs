import { basename } from 'node:path';

/**
 * Names for classes, by their file and their place in it: short, readable, and the same in every build of the same file.
 * Two files of one name would share their classes, so the build stops there.
 */
export const createIdentifiers = () => {
  const paths = new Map();
  const hashes = new Map();
  return ({ filePath, debugId, hash }) => {
    const file = basename(filePath).replace(/\.css\.ts$/, '').replace(/\W/g, '-').toLowerCase();
    const path = paths.get(file) ?? filePath;
    if (path !== filePath) throw new Error(`[foyer] ${path} and ${filePath} would share class names; give one of them another name.`);
    paths.set(file, path);
    const seen = hashes.get(file) ?? [];
    hashes.set(file, seen);
    if (!seen.includes(hash)) seen.push(hash);
    return `foyer_${file}_${debugId ?? seen.indexOf(hash)}`;
  };
};
