import { chromium } from 'playwright-core';
import { chromium as launchOptions } from '../scripts/chromium.mjs';
import { buildPages } from './measure/build-pages.mjs';
import { printTable } from './measure/print-table.mjs';
import { runLiveData } from './measure/run-live-data.mjs';

const ENDURANCE = 100_000;

const subjects = [
  { name: 'Foyer', page: 'data/foyer', endurance: ENDURANCE },
  { name: 'observeQuery', page: 'data/amplify' },
  { name: 'Query', page: 'data/tanstack-query' },
  { name: 'DB', page: 'data/tanstack-db' },
  { name: 'a bare Map', page: 'data/bare-map' },
];

const ms = (value) => `${value.toFixed(0)} ms`;
const keptOf = ({ kept, changed }, count) => `${kept} of ${count - changed}`;

const column = (run, count, plain) => [
  String(run.commits),
  String(run.handed),
  `${run.requests} / ${run.subscriptions}`,
  String(run.calls),
  String(run.hundred.commits),
  ms(run.hundred.ms),
  String(run.thousand.commits),
  ms(run.thousand.ms),
  (run.thousand.ms / plain.thousand.ms).toFixed(2),
  keptOf(run.hundred, count),
  run.grown === undefined ? '–' : `${(run.grown / 1_000_000).toFixed(1)} MB`,
];

const rows = [
  'loading: commits',
  '  rows handed over to the list',
  '  requests / subscriptions',
  'one row changes: function calls ¹',
  '100 events at once: commits',
  '  until they are drawn',
  '1,000 events at once: commits',
  '  until they are drawn',
  '  times a bare Map',
  'unchanged rows that stay the same object ²',
  `memory grown over ${ENDURANCE.toLocaleString('en')} events`,
];

/** Live lists of Foyer, observeQuery with useState, TanStack Query and TanStack DB, on an AppSync in the page. */
export const compare = async () => {
  const files = await buildPages(subjects);
  const browser = await chromium.launch(launchOptions());
  for (const count of [100, 1_000, 10_000]) {
    const runs = [];
    for (const subject of subjects) runs.push(await runLiveData(browser, files, subject, count));
    const plain = runs.at(-1);
    printTable(
      [`A list of ${count.toLocaleString('en')} rows, with`, ...rows],
      runs.map((run, index) => [subjects[index].name, ...column(run, count, plain)]),
    );
  }
  await browser.close();
  console.log(`
¹ of JavaScript, from the message on the socket to the last commit.
² after the 100 events.`);
};
