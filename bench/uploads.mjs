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

const ms = (value) => `${Math.round(value)} ms`;
const each = (value, count) => (value / count).toFixed(1);
const seconds = (limit) => `${limit / 1000} s`;

const column = ({ adding, sending, late }, count, plain) => [
  ...(adding
    ? [ms(adding.toList), each(adding.renders, count), String(adding.elements), `${(adding.heapPerFile / 1000).toFixed(1)} kB`, ms(adding.longest)]
    : [late, '–', '–', '–', '–']),
  ...(sending
    ? [
        `${(sending.wall / 1000).toFixed(2)} s`, plain ? (sending.wall / plain.wall).toFixed(2) : '–', String(sending.commits),
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
 */
export const compare = async ({ files: wanted, only, rates = false, limit }) => {
  if (limit !== undefined && !(Number(limit) > 0)) throw new Error(`--limit ${limit} is no number of seconds.`);
  /** Why a subject is not tried with more files. */
  const spent = new Map();
  const launch = (args = []) => chromium.launch({ ...launchOptions(), args: [...launchOptions().args, ...args] });
  if (!rates) {
    const files = await buildPages(subjects);
    const chosen = subjects.filter(({ name }) => only === undefined || name === only || name === 'no list');
    for (const count of wanted?.split(',').map(Number) ?? counts) {
      const runs = [];
      const most = limit === undefined ? limitFor(count) : Number(limit) * 1000;
      console.log(`\n${count.toLocaleString('en')} files: each subject has ${seconds(most)} to list them and ${seconds(most)} to send them.`);
      for (const subject of chosen) {
        const why = spent.get(subject.name);
        const run = why === undefined ? { ...(await runUploads(launch, files, subject, count, most)), late: `> ${seconds(most)}` } : { late: 'not run' };
        if (why !== undefined) console.log(`${subject.name} is not run: ${why}.`);
        else if (!run.sending) {
          const unfinished = `${count.toLocaleString('en')} files were not ${run.adding ? 'sent' : 'listed'} in ${seconds(most)}`;
          console.log(`${subject.name}: ${unfinished}.`);
          spent.set(subject.name, unfinished);
        }
        runs.push(run);
      }
      const plain = runs.at(-1)?.sending;
      printTable([`${count.toLocaleString('en')} files of 1 kB, with`, ...rows], runs.map((run, index) => [chosen[index].name, ...column(run, count, plain)]));
    }
    console.log('\n¹ of the main thread; 0 where no task took 50 ms.');
  }
  await printRates(launch);
};
