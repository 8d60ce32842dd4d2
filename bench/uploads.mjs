import { chromium } from 'playwright-core';
import { chromium as launchOptions } from '../scripts/chromium.mjs';
import { buildPages } from './measure/build-pages.mjs';
import { runUploads } from './measure/run-uploads.mjs';
import { printTable } from './measure/print-table.mjs';

const subjects = [
  { name: 'Foyer', page: 'uploads/foyer' },
  { name: 'Amplify UI', page: 'uploads/amplify-ui' },
  { name: 'Uppy', page: 'uploads/uppy' },
  { name: 'no list', page: 'uploads/plain' },
];
const counts = [10, 100, 1_000, 10_000];

const ms = (value) => `${Math.round(value)} ms`;
const each = (value, count) => (value / count).toFixed(1);

const column = (run, count, plain) => [
  ms(run.toList),
  each(run.addRenders, count),
  String(run.elements),
  `${(run.heapPerFile / 1000).toFixed(1)} kB`,
  ms(run.longestAdding),
  run.wall === undefined ? `${run.done} done` : `${(run.wall / 1000).toFixed(2)} s`,
  run.wall === undefined ? '–' : (run.wall / plain.wall).toFixed(2),
  String(run.commits),
  each(run.renders, count),
  ms(run.longestSending),
  String(run.most),
];

const rows = [
  'adding: until the list stands still',
  '  component renders a file',
  '  elements in the document',
  '  memory a file, after collection',
  '  longest task ¹',
  'sending: until all are stored ²',
  '  times a plain loop',
  '  commits',
  '  component renders a file',
  '  longest task ¹',
  '  requests open at once',
];

/** Upload lists of Foyer, Amplify UI and Uppy, on a bucket in the page. */
export const compare = async () => {
  const files = await buildPages(subjects);
  const browser = await chromium.launch(launchOptions());
  for (const count of counts) {
    const runs = [];
    for (const subject of subjects) runs.push(await runUploads(browser, files, subject, count));
    const plain = runs.at(-1);
    printTable([`${count.toLocaleString('en')} files of 1 kB, with`, ...rows], runs.map((run, index) => [subjects[index].name, ...column(run, count, plain)]));
  }
  await browser.close();
  console.log(`
¹ of the main thread; 0 where no task took 50 ms.
² or how many were after a minute.`);
};
