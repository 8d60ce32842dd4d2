import { vanillaExtractPlugin } from '@vanilla-extract/vite-plugin';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../setup/run.mjs';
import { createIdentifiers } from './identifiers.mjs';
import { entriesOf, isExternal } from './manifest.mjs';

/** The browsers that know `light-dark()`; for older ones it would be rewritten, and dark panels would no longer nest. */
const browsers = ['chrome123', 'edge123', 'firefox128', 'safari17.5'];

const settings = (lib, rolldownOptions) => ({
  configFile: false,
  root,
  logLevel: 'error',
  mode: 'production',
  // Also where NODE_ENV says otherwise, as a test that builds makes it do.
  oxc: { jsx: { runtime: 'automatic', development: false } },
  resolve: { tsconfigPaths: true },
  plugins: [vanillaExtractPlugin({ identifiers: createIdentifiers() })],
  build: { write: false, target: browsers, minify: false, cssMinify: 'lightningcss', cssCodeSplit: false, lib: { ...lib, formats: ['es'] }, rolldownOptions },
});

const outputOf = async (config) => {
  const built = await build(config);
  return (Array.isArray(built) ? built : [built]).flatMap(({ output }) => output);
};

/** The package's modules as JavaScript, one file for each, by their path in `dist`. No style sheet is among them. */
export const buildModules = async (folder) => {
  const output = await outputOf(
    settings(
      { entry: entriesOf(folder) },
      {
        external: isExternal(folder),
        output: { preserveModules: true, preserveModulesRoot: join(folder, 'src'), entryFileNames: '[name].js' },
      },
    ),
  );
  return new Map(output.filter(({ type }) => type === 'chunk').map(({ fileName, code }) => [fileName, code]));
};

/** Said at the top of each style sheet, so that any one of them, loaded first, sets the order for all. */
const layerOrder = '@layer foyer.reset,foyer.tokens,foyer.components,foyer.variants;';

/** Everything that a module and its imports say in CSS, in one style sheet. */
export const buildStyleSheet = async (folder, entry) => {
  const external = isExternal(folder);
  const output = await outputOf(
    settings({ entry, cssFileName: 'styles' }, { treeshake: false, external: (id) => !id.startsWith('@foyer/theme') && external(id) }),
  );
  const sheet = output.find(({ fileName }) => fileName === 'styles.css');
  if (!sheet) throw new Error(`[foyer] ${entry} reaches no CSS.`);
  return `${layerOrder}${sheet.source}`.replace(`${layerOrder}@layer foyer;`, layerOrder);
};
