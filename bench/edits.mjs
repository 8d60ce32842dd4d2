import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printTable } from './measure/print-table.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const EDITS = 5;
/** An edit of `amplify/` is taken up in so many milliseconds. */
const MOST = 1_000;
/** After so many milliseconds, what was not said is not waited for any more. */
const PATIENCE = 30_000;

/** The demo's definitions in an app of their own, and the command that serves them. */
const serve = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-edits-'));
  await cp(join(root, 'demo/amplify'), join(folder, 'amplify'), { recursive: true, filter: (path) => !path.includes('node_modules') });
  await writeFile(join(folder, 'package.json'), '{ "name": "edits" }');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  const child = spawn(process.execPath, [join(root, 'packages/sandbox/dist/cli.js'), '--port', '0', '--ephemeral'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  let onLine = () => {};
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    said += chunk;
    onLine();
  });
  const saidTimes = (words) => said.split(words).length - 1;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const hear = (words, times) => new Promise((resolve, reject) => {
    const giveUp = (why) => {
      clearTimeout(timer);
      reject(new Error(`[foyer] The sandbox ${why} before it said “${words}” ${times} times. It said:\n${said}`));
    };
    const timer = setTimeout(giveUp, PATIENCE, 'was silent for too long');
    void ended.then(() => giveUp('ended'));
    onLine = () => {
      if (saidTimes(words) < times) return;
      clearTimeout(timer);
      resolve();
    };
    onLine();
  });
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true });
  };
  return { folder, hear, close };
};

/** From the write of a file until what it changes is served and told. */
const timeEdits = async ({ folder, hear }) => {
  const file = join(folder, 'amplify/auth/resource.ts');
  const before = await readFile(file, 'utf8');
  const times = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const began = performance.now();
    const after = before.replace('required: false }', `required: false }, 'custom:edit${edit}': { dataType: 'String' }`);
    if (after === before) throw new Error(`[foyer] ${file} has no \`required: false }\` to edit: say in bench/edits.mjs what is to be edited instead.`);
    await writeFile(file, after);
    await hear('Took up', edit);
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b);
};

/** How soon the sandbox takes up an edit of an app's definitions. The median of five. */
export const compare = async () => {
  const served = await serve();
  try {
    await served.hear('Mailbox', 1);
    const times = await timeEdits(served);
    const median = times[Math.floor(EDITS / 2)];
    printTable(['An edit of amplify/, until it is served', 'median', 'longest'], [['the demo', `${median.toFixed(0)} ms`, `${times.at(-1).toFixed(0)} ms`]]);
    if (median > MOST) {
      console.log(`OVER: an edit takes ${median.toFixed(0)} ms, and may take ${MOST}.`);
      process.exitCode = 1;
    }
  } finally {
    await served.close();
  }
};
