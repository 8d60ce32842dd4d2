import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The file that `@foyer/sandbox/connect` is, to who resolves it under these conditions and Node's own. */
const fileUnder = async (conditions: readonly string[]) => {
  const code = "console.log(import.meta.resolve('@foyer/sandbox/connect'))";
  const args = [...conditions.flatMap((condition) => ['--conditions', condition]), '--input-type=module', '--eval', code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: packageFolder });
  return stdout.trim().split('/').at(-1);
};

test.each([
  ['a page that is developed', ['browser', 'development'], 'connect-browser.js'],
  ['a page that is built', ['browser', 'production'], 'connect-nothing.js'],
  ['a page of a bundler that knows of neither', ['browser'], 'connect-nothing.js'],
  ['a server that is developed', ['development'], 'connect-server.js'],
  ['a server that is built', ['production'], 'connect-nothing.js'],
  ['Node', [], 'connect-node.js'],
  ['an edge runtime', ['edge-light', 'worker', 'browser', 'development'], 'connect-nothing.js'],
  ['a worker', ['workerd', 'worker', 'browser', 'development'], 'connect-nothing.js'],
  ['a web worker', ['worker', 'browser', 'development'], 'connect-nothing.js'],
])('%s is given its own file', async (_, conditions, file) => {
  expect(await fileUnder(conditions)).toBe(file);
});
