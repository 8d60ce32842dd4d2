/**
 * Node's module hooks that load an app as a server-components bundler does: a module that says 'use client' is not
 * run; its exports become references. What is left must run with React's server build.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const exportList = /export\s*\{([^}]*)\}/g;
const exportedName = (entry) => entry.trim().split(/\s+as\s+/).at(-1);

const reference = (name) => {
  const value = `Object.assign(() => { throw new Error('a client component was called on the server'); }, { $$typeof: Symbol.for('react.client.reference') })`;
  return name === 'default' ? `export default ${value};` : `export const ${name} = ${value};`;
};

const referencesOf = (source) =>
  [...source.matchAll(exportList)].flatMap(([, list]) => list.split(',').map(exportedName).filter(Boolean)).map(reference).join('\n');

export const load = async (url, context, next) => {
  if (url.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true };
  if (!url.startsWith('file:') || !url.endsWith('.js')) return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  if (!/^\s*['"]use client['"]/.test(source)) return next(url, context);
  return { format: 'module', source: referencesOf(source), shortCircuit: true };
};
