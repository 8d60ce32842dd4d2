import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const bytes = (content) => gzipSync(content, { level: 9 }).length;

const app = (root, code) => {
  const id = join(root, 'app-under-measure.js');
  return {
    name: 'app-under-measure',
    resolveId: (source) => (source === id ? id : undefined),
    load: (source) => (source === id ? code : undefined),
  };
};

/** The texts of each language are in a folder of its own. */
const nameOf = ({ name, moduleIds }) =>
  moduleIds.some((id) => /\/locales\/[^/]+\//.test(id)) ? `locales/*/${name}` : name;

const reachableFrom = (chunk, chunks, seen = new Set()) => {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) {
    const next = chunks.find(({ fileName }) => fileName === name);
    if (next) reachableFrom(next, chunks, seen);
  }
  return seen;
};

/**
 * Builds an app of a few lines with Vite, as a consumer would, and weighs it.
 * @returns bytes after `gzip -9`: `js` of the first load, `css`, and `lazy`, the chunks that load later, by name;
 * `modules`, the files that are in it; and `first`, those of the first load with their bytes before minifying.
 */
export const bundle = async ({ root, code, external = [] }) => {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [app(root, code)],
    build: {
      write: false,
      rolldownOptions: {
        input: join(root, 'app-under-measure.js'),
        external: external.map((name) => new RegExp(`^${name}(/|$)`)),
      },
    },
  });
  const chunks = output.filter(({ type }) => type === 'chunk');
  const first = reachableFrom(chunks.find(({ isEntry }) => isEntry), chunks);
  const css = output.filter(({ fileName }) => fileName.endsWith('.css'));
  return {
    js: [...first].reduce((sum, chunk) => sum + bytes(chunk.code), 0),
    css: css.reduce((sum, { source }) => sum + bytes(source), 0),
    lazy: chunks.filter((chunk) => !first.has(chunk)).map((chunk) => ({ name: nameOf(chunk), js: bytes(chunk.code) })),
    modules: chunks.flatMap(({ moduleIds }) => moduleIds),
    first: [...first].flatMap(({ modules }) => Object.entries(modules).map(([file, { renderedLength }]) => ({ file, bytes: renderedLength }))),
  };
};
