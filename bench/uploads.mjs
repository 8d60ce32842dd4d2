import { chromium } from 'playwright-core';
import { chromium as launchOptions } from '../scripts/chromium.mjs';
import { buildPages } from './measure/build-pages.mjs';
import { printTable } from './measure/print-table.mjs';
import { runRates } from './measure/run-rates.mjs';
import { limitFor, runUploads } from './measure/run-uploads.mjs';

const subjects = [
  { name: 'Foyer', page: 'uploads/foyer' },
  { name: 'Amplify UI', page: 'uploads/amplify-ui' },
  { name: 'Uppy', page: 'uploads/uppy' },
  { name: 'no list', page: 'uploads/plain' },
];
const counts = [10, 100, 1_000, 10_000];

/** So often all are run, in turn: times are the median, and so is their ratio to the plain loop of the same turn. */
const TIMES = 5;
/** Who takes longer is run once, in milliseconds. */
const LONG = 60_000;
/** Component renders a file, and times a plain loop. */
const MOST = { renders: 5, ratio: 1.15 };

const ms = (value) => `${Math.round(value)} ms`;
const each = (value, count) => (value / count).toFixed(1);
const seconds = (limit) => `${limit / 1000} s`;

const column = ({ adding, sending, ratio, late }, count) => [
  ...(adding
    ? [ms(adding.toList), each(adding.renders, count), String(adding.elements), `${(adding.heapPerFile / 1000).toFixed(1)} kB`, ms(adding.longest)]
    : [late, '–', '–', '–', '–']),
  ...(sending
    ? [
        `${(sending.wall / 1000).toFixed(2)} s`, ratio === undefined ? '–' : ratio.toFixed(2), String(sending.commits),
        each(sending.renders, count), ms(sending.longest), String(sending.most),
      ]
    : [adding ? late : '–', '–', '–', '–', '–', '–']),
];

const rows = [
  'adding: until the list stands still',
  '  component renders a file',
  '  elements in the document',
  '  memory a file, after collection',
  '  longest task ¹',
  'sending: until all are stored',
  '  times a plain loop',
  '  commits',
  '  component renders a file',
  '  longest task ¹',
  '  requests open at once',
];

/** Middle of an odd number of values. */
const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
const medians = (measured) => Object.fromEntries(Object.keys(measured[0]).map((name) => [name, median(measured.map((each) => each[name]))]));

/** Runs all in turn, and answers with what is in the middle, by name; of who did not finish with how far they came. */
const runInTurn = async (launch, files, chosen, count, most, spent) => {
  const runs = new Map(chosen.map(({ name }) => [name, []]));
  for (let turn = 0; turn < TIMES; turn += 1) {
    for (const subject of chosen) {
      const before = runs.get(subject.name);
      if (spent.has(subject.name) || (before[0]?.took ?? 0) > LONG) continue;
      const startedAt = performance.now();
      const run = await runUploads(launch, files, subject, count, most);
      before.push({ ...run, took: performance.now() - startedAt });
      if (run.sending) continue;
      const unfinished = `${count.toLocaleString('en')} files were not ${run.adding ? 'sent' : 'listed'} in ${seconds(most)}`;
      console.log(`${subject.name}: ${unfinished}.`);
      spent.set(subject.name, unfinished);
    }
  }
  const plain = runs.get('no list');
  return new Map([...runs].map(([name, measured]) => {
    if (measured.length === 0) return [name, { late: 'not run' }];
    const last = measured.at(-1);
    if (!last.sending) return [name, { adding: last.adding, late: `> ${seconds(most)}` }];
    const ratios = measured.map(({ sending }, turn) => sending.wall / (plain[turn]?.sending?.wall ?? Number.NaN));
    return [name, {
      adding: medians(measured.map(({ adding }) => adding)), sending: medians(measured.map(({ sending }) => sending)),
      ratio: plain.every(({ sending }) => sending) ? median(ratios) : undefined,
    }];
  }));
};

/** What of Foyer's is over its budgets. */
const judged = (foyer, uppy, count) => {
  const what = `${count.toLocaleString('en')} files`;
  if (!foyer.sending) return [`${what} were not finished`];
  const { adding, sending, ratio } = foyer;
  const renders = (adding.renders + sending.renders) / count;
  const longer = (part) => uppy?.[part] && foyer[part].longest > uppy[part].longest;
  return [
    ...(renders > MOST.renders ? [`${what} take ${renders.toFixed(1)} component renders each, and may take ${MOST.renders}`] : []),
    ...(ratio > MOST.ratio ? [`sending ${what} takes ${ratio.toFixed(2)} times a plain loop, and may take ${MOST.ratio}`] : []),
    ...(longer('adding') ? [`the longest task of adding ${what} takes ${ms(adding.longest)}, and Uppy's ${ms(uppy.adding.longest)}`] : []),
    ...(longer('sending') ? [`the longest task of sending ${what} takes ${ms(sending.longest)}, and Uppy's ${ms(uppy.sending.longest)}`] : []),
  ];
};
const rate = (bytes, times) => `${(bytes / 1024 ** 2 / (median(times) / 1000)).toFixed(1)} MB/s`;

const printRates = async (launch) => {
  const { ways, large, small, of } = await runRates(launch);
  printTable(
    ['to the sandbox, median of five', `one file of ${of.large / 1024 ** 2} MB`, '  times uploadData', `${of.count} files of ${of.small / 1024} kB`, '  times uploadData'],
    ways.map((way) => [
      way, rate(of.large, large[way]), (median(large[way]) / median(large.uploadData)).toFixed(2),
      rate(of.small * of.count, small[way]), (median(small[way]) / median(small.uploadData)).toFixed(2),
    ]),
  );
};

/**
 * Upload lists of Foyer, Amplify UI and Uppy, on a bucket in the page; then the rates of transfers to the sandbox.
 * `--files 10,100` takes these numbers of files alone, `--only Foyer` this subject and the plain loop, `--rates` the rates
 * alone, and `--limit 300` gives each subject so many seconds. Who did not finish with some files is not run with more.
 * Ends with what of Foyer is over its budgets, and then with an error.
 */
export const compare = async ({ files: wanted, only, rates = false, limit }) => {
  if (limit !== undefined && !(Number(limit) > 0)) throw new Error(`--limit ${limit} is no number of seconds.`);
  /** Why a subject is not tried with more files. */
  const spent = new Map();
  const launch = (args = []) => chromium.launch({ ...launchOptions(), args: [...launchOptions().args, ...args] });
  if (!rates) {
    const files = await buildPages(subjects);
    const chosen = subjects.filter(({ name }) => only === undefined || name === only || name === 'no list');
    const over = [];
    for (const count of wanted?.split(',').map(Number) ?? counts) {
      const most = limit === undefined ? limitFor(count) : Number(limit) * 1000;
      console.log(`\n${count.toLocaleString('en')} files: each subject has ${seconds(most)} to list them and ${seconds(most)} to send them.`);
      for (const { name } of chosen) if (spent.has(name)) console.log(`${name} is not run: ${spent.get(name)}.`);
      const runs = await runInTurn(launch, files, chosen, count, most, spent);
      printTable([`${count.toLocaleString('en')} files of 1 kB, with`, ...rows], [...runs].map(([name, run]) => [name, ...column(run, count)]));
      if (runs.has('Foyer')) over.push(...judged(runs.get('Foyer'), runs.get('Uppy'), count));
    }
    console.log(`\n¹ of the main thread; 0 where no task took 50 ms. The median of ${TIMES}, of one for whoever takes more than ${seconds(LONG)}.`);
    for (const one of over) console.log(`OVER: ${one}.`);
    if (over.length > 0) process.exitCode = 1;
  }
  await printRates(launch);
};
