import { parseArgs } from 'node:util';

/** `npm run bench` runs every comparison, `npm run bench -- uploads` the one that is named. */
const comparisons = {
  authenticator: () => import('./authenticator.mjs'),
  uploads: () => import('./uploads.mjs'),
  data: () => import('./data.mjs'),
  edits: () => import('./edits.mjs'),
};

const { values, positionals: named } = parseArgs({
  allowPositionals: true,
  options: { files: { type: 'string' }, only: { type: 'string' }, limit: { type: 'string' }, rates: { type: 'boolean' } },
});
const unknown = named.find((name) => !(name in comparisons));
if (unknown) throw new Error(`There is no comparison "${unknown}": name any of ${Object.keys(comparisons).join(', ')}.`);

for (const [name, run] of Object.entries(comparisons)) {
  if (named.length === 0 || named.includes(name)) await (await run()).compare(values);
}
