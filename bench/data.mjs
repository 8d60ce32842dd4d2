import { chromium } from 'playwright-core';
import { chromium as launchOptions } from '../scripts/chromium.mjs';
import { buildPages } from './measure/build-pages.mjs';
import { mergeAlone } from './measure/merge-alone.mjs';
import { printTable } from './measure/print-table.mjs';
import { runLiveData, runMerging } from './measure/run-live-data.mjs';

const ENDURANCE = 100_000;
/** Merging may take so many times a bare Map. */
const MOST = 3;
/** What is left of so many events may weigh so much, in bytes: what a garbage collector leaves lying about. */
const MOST_GROWN = 5_000_000;
const SIZES = [100, 1_000, 10_000];

const foyer = { name: 'Foyer', page: 'data/foyer', endurance: ENDURANCE };
const plain = { name: 'a bare Map', page: 'data/bare-map' };
const peers = [
  { name: 'observeQuery', page: 'data/amplify' },
  { name: 'Query', page: 'data/tanstack-query' },
  { name: 'DB', page: 'data/tanstack-db' },
];
const merging = [foyer, ...peers, plain];
const drawing = [foyer, { name: 'its LiveList', page: 'data/foyer-live-list' }, ...peers, plain];

const ms = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
const whole = (count) => count.toLocaleString('en');
const commitsOf = ({ commits, frames }) => `${commits} / ${frames}`;

const columnOfDrawing = (run) => [
  String(run.commits),
  String(run.handed),
  `${run.requests} / ${run.subscriptions}`,
  String(run.one.commits),
  whole(run.calls.one),
  ms(run.one.ms),
  commitsOf(run.hundred),
  whole(run.calls.hundred),
  ms(run.hundred.ms),
  commitsOf(run.thousand),
  whole(run.calls.thousand),
  ms(run.thousand.ms),
  `${run.kept} of ${run.stayed}`,
  run.grown === undefined ? '–' : `${(run.grown / 1_000_000).toFixed(1)} MB`,
];

const rowsOfDrawing = [
  'loading: commits',
  '  rows handed over to the list',
  '  requests / subscriptions',
  'one row changes: commits',
  '  function calls ³',
  '  until it is drawn',
  '100 events at once: commits / frames ⁴',
  '  function calls ³',
  '  until they are drawn',
  '1,000 events at once: commits / frames ⁴',
  '  function calls ³',
  '  until they are drawn',
  'unchanged rows that stay the same object ⁵',
  `memory grown over ${ENDURANCE.toLocaleString('en')} events`,
];

/** What of a drawn list is over the budget. */
const judge = ({ one, hundred, thousand, handed, kept, stayed, grown = 0 }, count) => [
  [one.commits !== 1, `one event commits a drawn list of ${count} rows ${one.commits} times`],
  [hundred.commits > hundred.frames || thousand.commits > thousand.frames, `a drawn list of ${count} rows commits more often than once a frame`],
  [handed !== count, `${handed} rows are handed over while ${count} are paged in, and each may be once`],
  [kept < stayed, `${stayed - kept} of ${stayed} unchanged rows are other objects than before`],
  [grown > MOST_GROWN, `memory has grown by ${(grown / 1_000_000).toFixed(1)} MB over ${ENDURANCE} events, and may by ${MOST_GROWN / 1_000_000}`],
].flatMap(([isOver, sentence]) => (isOver ? [sentence] : []));

const runAll = async (run, browser, files, subjects, count) => {
  const runs = [];
  for (const subject of subjects) runs.push(await run(browser, files, subject, count));
  return runs;
};

/** Merges 1,000 events into lists whose rows are not drawn. Answers with what is over the budget. */
const compareMerging = async (browser, files, count) => {
  const runs = await runAll(runMerging, browser, files, merging, count);
  const alone = await mergeAlone(count);
  const ratio = (run) => run.ms / runs.at(-1).ms;
  printTable(
    [`1,000 events into ${count.toLocaleString('en')} rows, with`, 'script until the list is handed over ¹', '  times a bare Map', 'commits', 'the store alone ²', '  times a bare Map'],
    runs.map((run, index) => {
      const store = { Foyer: alone.store, 'a bare Map': alone.map }[merging[index].name];
      return [
        merging[index].name, ms(run.ms), ratio(run).toFixed(2), String(run.commits),
        ...(store === undefined ? ['–', '–'] : [ms(store), (store / alone.map).toFixed(2)]),
      ];
    }),
  );
  return [
    ...(ratio(runs[0]) > MOST ? [`merging into ${count} rows takes ${ratio(runs[0]).toFixed(2)} times a bare Map, and may take ${MOST}`] : []),
    ...(runs[0].isOneAFrame ? [] : [`merging into ${count} rows commits more often than once a frame`]),
  ];
};

/** Live lists of Foyer, observeQuery with useState, TanStack Query and TanStack DB, on an AppSync in the page. */
export const compare = async () => {
  const files = await buildPages(drawing);
  const browser = await chromium.launch(launchOptions());
  const over = [];
  for (const count of SIZES) over.push(...await compareMerging(browser, files, count));
  for (const count of SIZES) {
    const runs = await runAll(runLiveData, browser, files, drawing, count);
    printTable(
      [`A drawn list of ${count.toLocaleString('en')} rows, with`, ...rowsOfDrawing],
      runs.map((run, index) => [drawing[index].name, ...columnOfDrawing(run)]),
    );
    over.push(...judge(runs[0], count));
  }
  await browser.close();
  console.log(`
¹ from the message on the socket, through the real client, to React; no row is drawn. The median of five.
² without the client, 16 events a frame, in Node: of the Map it is a set or a delete an event, and a copy a frame.
³ of JavaScript, from the message on the socket to the last commit.
⁴ events come in tasks of their own between the frames: how many frames there are while they come is the browser's choice,
  and where each draws a long list, they come slower. Only what is in a row can be compared: commits with frames.
⁵ after the 100 events.`);
  for (const one of over) console.log(`OVER: ${one}.`);
  if (over.length > 0) process.exitCode = 1;
};
