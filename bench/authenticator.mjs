import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromium as launchOptions } from '../scripts/chromium.mjs';
import { bundle } from '../scripts/size/bundle.mjs';
import { buildPages } from './measure/build-pages.mjs';
import { countWork } from './measure/count-work.mjs';
import { printTable } from './measure/print-table.mjs';

const root = fileURLToPath(new URL('./', import.meta.url));

const subjects = [
  { name: 'Foyer', page: 'foyer', module: '@foyer/ui-react', styles: '@foyer/ui-react/styles/authenticator.css' },
  { name: 'Amplify UI', page: 'amplify-ui', module: '@aws-amplify/ui-react', styles: '@aws-amplify/ui-react/styles.css' },
];

const weigh = ({ module, styles }) =>
  bundle({
    root,
    code: `import { Authenticator } from '${module}'; import '${styles}'; console.log(Authenticator);`,
    external: ['react', 'react-dom', 'aws-amplify'],
  });

const kB = (bytes) => (bytes / 1000).toFixed(1);
const perKey = (number) => (Number.isInteger(number) ? String(number) : number.toFixed(2));
const pair = ({ commits, renders }, write = String) => `${write(commits)} / ${write(renders)}`;

const MOST = { commits: 2, renders: 40 };

/** What of Foyer's sign-in is over its budgets. */
const judge = ({ mount, key }) => [
  ...(mount.commits > MOST.commits ? [`the first mount of sign-in takes ${mount.commits} commits, and may take ${MOST.commits}`] : []),
  ...(mount.renders > MOST.renders ? [`the first mount of sign-in renders ${mount.renders} components, and may render ${MOST.renders}`] : []),
  ...(key.commits > 0 ? [`a keystroke in sign-in takes ${perKey(key.commits)} commits, and may take none`] : []),
];

/** The sign-in and sign-up screens of Foyer and Amplify UI: bytes, and the work of React. Ends with what of Foyer is over its budgets, and then with an error. */
export const compare = async () => {
  const files = await buildPages(subjects);
  const browser = await chromium.launch(launchOptions());
  const columns = [];
  const over = [];
  for (const subject of subjects) {
    const { js, css, lazy } = await weigh(subject);
    const signIn = await countWork(browser, files, subject, 'sign-in');
    if (subject.name === 'Foyer') over.push(...judge(signIn));
    const signUp = await countWork(browser, files, subject, 'sign-up');
    columns.push([
      subject.name,
      kB(js),
      lazy.length > 0 ? kB(lazy.reduce((sum, chunk) => sum + chunk.js, 0)) : '–',
      kB(css),
      pair(signIn.mount),
      pair(signIn.key, perKey),
      String(signIn.elements),
      pair(signUp.mount),
      pair(signUp.key, perKey),
      String(signUp.elements),
    ]);
  }
  await browser.close();

  const rows = [
    'The same page, with',
    'Authenticator, JS, kB gzip ¹',
    '  parts loaded when needed, JS',
    'Authenticator, CSS, kB gzip',
    'sign-in, first mount: commits / component renders ²',
    'sign-in, a keystroke: commits / component renders',
    'sign-in, DOM elements',
    'sign-up, first mount: commits / component renders',
    'sign-up, a keystroke: commits / component renders',
    'sign-up, DOM elements',
  ];
  printTable(rows, columns);
  console.log(`
¹ first load, built with Vite; React and aws-amplify not counted, XState counted.
² until React is quiet; React's production build with profiling, function, class, memo and forwardRef components.`);
  for (const one of over) console.log(`OVER: ${one}.`);
  if (over.length > 0) process.exitCode = 1;
};
