import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../setup/run.mjs';
import { Stop } from '../setup/say.mjs';

/** In the order in which they are built: each after the ones that it imports. */
export const packageNames = ['theme', 'state-machines', 'ui-react', 'sandbox'];

export const folderOf = (name) => join(root, 'packages', name);

export const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** The sources of the entries that the package's `exports` promise, by the name of the built file. */
export const entriesOf = (folder) => {
  const targets = Object.values(manifestOf(folder).exports).map((entry) => entry.default);
  const modules = targets.filter((target) => target?.endsWith('.js'));
  return Object.fromEntries(
    modules.map((target) => {
      const name = target.replace(/^\.\/dist\/(.*)\.js$/, '$1');
      const source = join(folder, 'src', `${name}.ts`);
      if (!existsSync(source)) throw new Stop(`${target} stands in the exports of ${relative(root, folder)}, and ${relative(root, source)} is not there.`);
      return [name, source];
    }),
  );
};

/** The sources of the style sheets, by the name of the built file: `src/styles.ts`, and one for each widget in `src/styles/`. */
export const styleSheetsOf = (folder) => {
  const widgets = join(folder, 'src/styles');
  const names = existsSync(widgets) ? readdirSync(widgets).map((file) => `styles/${file.replace(/\.ts$/, '')}`) : [];
  return Object.fromEntries(['styles', ...names].map((name) => [`${name}.css`, join(folder, 'src', `${name}.ts`)]));
};

/** Whether an import leaves the package for one that an app installs. */
export const isExternal = (folder) => {
  const { dependencies = {}, peerDependencies = {} } = manifestOf(folder);
  const names = Object.keys({ ...dependencies, ...peerDependencies });
  return (id) => names.some((name) => id === name || id.startsWith(`${name}/`));
};
