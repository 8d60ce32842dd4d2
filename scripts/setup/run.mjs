import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const running = new Set();
const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/** Says that Ctrl-C is the way to end this command, and no failure of it. */
export const endOnInterrupt = () => {
  codes.SIGINT = 0;
};

let ending = false;
const never = new Promise(() => {});

/** Ends what is still running when this process is told to go. A group has its own id, so nothing of it stays. */
const end = async (signal) => {
  if (ending) return;
  ending = true;
  await Promise.all([...running].map((child) => child.stop()));
  process.exit(codes[signal]);
};

// Ctrl-C may come twice, from the terminal and from npm, so the handlers stay.
for (const signal of Object.keys(codes)) process.on(signal, () => void end(signal));

const signalGroup = (child, signal) => {
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/**
 * Starts a command in a process group of its own. `patience`, in milliseconds, is how long it may take to end when it is
 * asked to; the compiler, which goes on to its end first, gets none.
 * @returns `ended`, a promise of `{ code, output }`, and `stop()`, which answers when the whole group has gone.
 */
export const start = (command, args, { cwd = root, env = {}, quiet = false, patience = 5_000, onOutput = () => {} } = {}) => {
  if (ending) return { ended: never, stop: async () => {} };
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    shell: process.platform === 'win32',
  });
  let output = '';
  const take = (stream) => (chunk) => {
    output += chunk;
    if (!quiet) stream.write(chunk);
    onOutput(output);
  };
  child.stdout.setEncoding('utf8').on('data', take(process.stdout));
  child.stderr.setEncoding('utf8').on('data', take(process.stderr));
  const closed = new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
  const handle = {
    // Nothing follows on what was ended together with this process.
    ended: closed.then((result) => (ending ? never : result)),
    stop: async () => {
      if (child.pid === undefined) return;
      signalGroup(child, 'SIGTERM');
      const limit = setTimeout(() => signalGroup(child, 'SIGKILL'), patience);
      await closed;
      clearTimeout(limit);
      signalGroup(child, 'SIGKILL');
    },
  };
  running.add(handle);
  void closed.then(() => running.delete(handle));
  return handle;
};

/**
 * Runs a command to its end.
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, args, options) => start(command, args, options).ended;

/** Runs a package's command from `node_modules/.bin`, without npx and its look at the network. */
export const runTool = (name, args, options) => run(`${root}node_modules/.bin/${name}`, args, options);
