import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../setup/run.mjs';

/**
 * Writes the files that the README shows, each under the name in its first line, over what `npm create vite` has made: the folder
 * `readme` of an app that has the packages. Its sandbox listens on a port of its own; all else is as it stands there.
 */
export const writeReadmeApp = async (app: string, sandboxPort: number) => {
  const folder = join(app, 'readme');
  const page = await readFile(join(root, 'README.md'), 'utf8');
  for (const [, path = '', code = ''] of page.matchAll(/^```tsx?\n\/\/ (\S+)\n([\s\S]*?)^```/gm)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, code.replace('foyerSandbox()', `foyerSandbox({ port: ${sandboxPort} })`));
  }
  return folder;
};
