import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { root } from './setup/run.mjs';
import { runMain, say, Stop } from './setup/say.mjs';
import { entries, later, scenarios, small, unweighed } from './size/budgets.mjs';

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const row = (name, kind, bytes, budget) => ({
  name,
  kind,
  size: kB(bytes),
  budget: budget === undefined ? '' : kB(budget),
  verdict: budget === undefined ? '' : bytes <= budget ? 'pass' : 'OVER',
});

/** Files of one name, as each language has one, are told in a row. */
const laterRow = ([name, chunks]) => {
  const sizes = chunks.map(({ js }) => js);
  const most = row(`  later: ${chunks.length > 1 ? `${chunks.length} × ` : ''}${name}`, 'js', Math.max(...sizes), later[name] ?? small);
  return chunks.length > 1 ? { ...most, size: `${kB(Math.min(...sizes))} – ${most.size}` } : most;
};

/** All that may come; of the languages a page loads one at most, and most load none. */
const wholeRow = (name, { js, lazy }, budget) => {
  const others = lazy.filter((chunk) => !chunk.name.startsWith('locales/'));
  return row(`${name}, all of it in English`, 'js', others.reduce((sum, chunk) => sum + chunk.js, js), budget);
};

const byName = (chunks) => [...chunks.reduce((names, chunk) => names.set(chunk.name, [...(names.get(chunk.name) ?? []), chunk]), new Map())];

const rowsOf = (name, weight, budget) => [
  ...['js', 'css'].filter((kind) => kind in budget).map((kind) => row(name, kind, weight[kind], budget[kind])),
  ...('whole' in budget ? [wholeRow(name, weight, budget.whole)] : []),
  ...byName(weight.lazy).map(laterRow),
];

const print = (title, rows) => {
  const columns = ['name', 'kind', 'size', 'budget', 'verdict'];
  const width = Object.fromEntries(columns.map((column) => [column, Math.max(column.length, ...rows.map((r) => r[column].length))]));
  const line = (cells) =>
    columns.map((column) => (/size|budget/.test(column) ? cells[column].padStart(width[column]) : cells[column].padEnd(width[column]))).join('  ');
  say(`\n${title}`);
  say(line(Object.fromEntries(columns.map((column) => [column, column]))));
  for (const cells of rows) say(line(cells).trimEnd());
};

/** `npm run size -- --why Authenticator` names the files that weigh most in one of the scenarios. */
const why = async (name, bundle) => {
  const scenario = scenarios.find((one) => one.name === name);
  if (!scenario) throw new Stop(`There is no scenario "${name}": name any of ${scenarios.map((one) => `"${one.name}"`).join(', ')}.`);
  const { first } = await bundle({ root, ...scenario });
  say(`\n${name}: bytes before minifying, the heaviest files of ${first.length}`);
  for (const { file, bytes } of first.toSorted((a, b) => b.bytes - a.bytes).slice(0, 40)) {
    say(`${String(bytes).padStart(8)}  ${file.replace(root, '')}`);
  }
};

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  const { buildPackages } = await import('./build/packages.mjs');
  const { bundle } = await import('./size/bundle.mjs');
  const { publicEntries } = await import('./size/entries.mjs');
  await buildPackages();

  const [flag, subject] = process.argv.slice(2);
  if (flag === '--why') return why(subject, bundle);

  const all = publicEntries(root).filter((entry) => !unweighed.includes(entry));
  const forgotten = all.find((entry) => !(entry in entries));
  if (forgotten) throw new Stop(`${forgotten} has no budget: give it one in scripts/size/budgets.mjs.`);

  const scenarioRows = [];
  for (const { name, code, external, budget } of scenarios) scenarioRows.push(...rowsOf(name, await bundle({ root, code, external }), budget));
  print('What an app pays (gzip; React and aws-amplify not counted, XState counted)', scenarioRows);

  const entryRows = [];
  for (const name of all) {
    const code = 'css' in entries[name] ? `import '${name}';` : `import * as all from '${name}'; console.log(all);`;
    const external = ['react', 'react-dom', 'aws-amplify', 'vitest'];
    entryRows.push(...rowsOf(name, await bundle({ root, code, external }), entries[name]));
  }
  print('Public entries, whole', entryRows);

  const over = [...scenarioRows, ...entryRows].filter(({ verdict }) => verdict === 'OVER').length;
  say(over > 0 ? `\n${over} over budget.` : '\nAll within budget.');
  return over > 0 ? 1 : 0;
});
