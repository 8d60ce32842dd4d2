import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const packageFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The file that `@foyer/sandbox/connect` is, to who resolves it under these conditions and Node's own. */
const fileUnder = (conditions: readonly string[]) => {
  const code = "console.log(import.meta.resolve('@foyer/sandbox/connect'))";
  const args = [...conditions.flatMap((condition) => ['--conditions', condition]), '--input-type=module', '--eval', code];
  return execFileSync(process.execPath, args, { cwd: packageFolder, encoding: 'utf8' }).trim().split('/').at(-1);
};

test.each([
  ['a page that is developed', ['browser', 'development'], 'connect-browser.js'],
  ['a page that is built', ['browser', 'production'], 'connect-nothing.js'],
  ['a page of a bundler that knows of neither', ['browser'], 'connect-nothing.js'],
  ['a server that is developed', ['development'], 'connect-server.js'],
  ['a server that is built', ['production'], 'connect-nothing.js'],
  ['Node', [], 'connect-server.js'],
])('%s is given its own file', (_, conditions, file) => {
  expect(fileUnder(conditions)).toBe(file);
});
