import { existsSync, rmSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root, runTool } from '../setup/run.mjs';
import { say, Stop, withProgress } from '../setup/say.mjs';
import { fingerprint } from './fingerprint.mjs';
import { folderOf, manifestOf, packageNames, styleSheetsOf } from './manifest.mjs';

const cache = join(root, 'node_modules/.cache/foyer-build');

/** Builds each package whose sources, or whose packages' sources, changed since its last build. */
export const buildPackages = async ({ force = false } = {}) => {
  const marks = {};
  for (const name of packageNames) {
    const folder = folderOf(name);
    const { name: publicName, dependencies = {} } = manifestOf(folder);
    marks[publicName] = fingerprint(folder, Object.keys(dependencies).flatMap((dependency) => marks[dependency] ?? []));
    const mark = join(cache, name);
    if (!force && (await isFresh(folder, mark, marks[publicName]))) say(`-- ${publicName} is as it was built`);
    else {
      await withProgress(`Building ${publicName}`, () => buildPackage(name, folder));
      await writeFile(mark, marks[publicName]);
    }
  }
};

const isFresh = async (folder, mark, current) =>
  existsSync(join(folder, 'dist')) && existsSync(mark) && (await readFile(mark, 'utf8')) === current;

/** Builds beside the old files and then takes their place, so that nobody reads half a build, and no half of one stays. */
const buildPackage = async (name, folder) => {
  const out = join(cache, `${name}-${process.pid}`);
  const clear = () => rmSync(out, { recursive: true, force: true });
  clear();
  process.once('exit', clear);
  await mkdir(out, { recursive: true });
  try {
    await compile(folder, out);
    await rm(join(folder, 'dist'), { recursive: true, force: true });
    await rename(out, join(folder, 'dist'));
  } finally {
    clear();
    process.off('exit', clear);
  }
};

const compile = async (folder, out) => {
  const styled = existsSync(join(folder, 'src/styles.ts'));
  await typescript(folder, ['--outDir', out, ...(styled ? ['--emitDeclarationOnly'] : [])]);
  await copyWrittenDeclarations(folder, out);
  await nameBuiltFiles(out);
  if (!styled) return;
  const { buildModules, buildStyleSheet } = await import('./vite.mjs');
  for (const [file, code] of await buildModules(folder)) await write(join(out, file), code);
  for (const [file, entry] of Object.entries(styleSheetsOf(folder))) {
    await write(join(out, file), await buildStyleSheet(folder, entry));
    await write(join(out, `${file}.d.ts`), 'export {};\n');
  }
};

const typescript = async (folder, args) => {
  const { code, output } = await runTool('tsc', ['-p', join(folder, 'tsconfig.build.json'), ...args], { quiet: true, patience: 0 });
  if (code !== 0) throw new Stop(output.trim());
};

/** TypeScript emits declarations of code alone; those that are written by hand are for people who use the package, too. */
const copyWrittenDeclarations = async (folder, out) => {
  const files = await readdir(join(folder, 'src'), { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.d.ts'))) await copyFile(join(folder, 'src', file), join(out, file));
};

/** Declarations and workers' addresses speak of the files that are there: what was `./x.ts` in the source is `./x.js` now. */
const nameBuiltFiles = async (out) => {
  for (const file of await readdir(out, { recursive: true })) {
    if (!/\.(d\.ts|js)$/.test(file)) continue;
    const text = await readFile(join(out, file), 'utf8');
    const pattern = file.endsWith('.js') ? /(new URL\(\s*)(['"])(\.[^'"]*)\.ts\2/g : /((?:from|import)\s*\(?\s*)(['"])(\.[^'"]*)\.tsx?\2/g;
    await writeFile(join(out, file), text.replace(pattern, '$1$2$3.js$2'));
  }
};

const write = async (file, text) => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
};
