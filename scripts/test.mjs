import { installWhenMissing } from './setup/install.mjs';
import { requireNode } from './setup/node-version.mjs';
import { runMain, say, Stop } from './setup/say.mjs';

const named = process.argv.slice(2);

await runMain(async () => {
  requireNode();
  await installWhenMissing();
  const { requireBrowser } = await import('./setup/browser.mjs');
  const { suites } = await import('./suites/suites.mjs');
  const { runSuites } = await import('./suites/run-suites.mjs');
  const { inWords, sum } = await import('./suites/reports.mjs');

  const unknown = named.find((name) => !(name in suites));
  if (unknown) throw new Stop(`There is no step "${unknown}": name any of ${Object.keys(suites).join(', ')}.`);
  await requireBrowser();

  const all = Object.entries(suites).map(([name, suite]) => ({ name, ...suite }));
  // Whoever names steps watches them, one after another.
  const steps = named.length === 0 ? all : all.filter(({ name }) => named.includes(name)).map((step) => ({ ...step, aside: false }));
  const results = await runSuites(steps);

  say();
  for (const { name, title, counts } of results) say(`${counts.failed > 0 ? 'FAILED' : 'ok    '}  ${title} (${name}): ${inWords(counts)}`);
  const total = sum(results.map(({ counts }) => counts));
  for (const { test, why } of total.failures) say(`\n✗ ${test}\n  ${why}`);
  if (total.failures.length > 0) say();
  say(inWords(total));
  return total.failed > 0 ? 1 : 0;
});
