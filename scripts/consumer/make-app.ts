import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { offline, registryAnswers } from '../setup/install.mjs';
import { run } from '../setup/run.mjs';

/** An app's commands know nothing of this test run. */
export const env = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, VITEST: undefined };

/**
 * Runs a command in an app and answers what it printed.
 * @throws what it printed, where it fails.
 */
export const runIn = async (folder: string, command: string, args: readonly string[]) => {
  const { code, output } = await run(command, [...args], { cwd: folder, quiet: true, env });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`);
  return output;
};

/**
 * Copies a fixture out of the workspace and installs the tarballs in it, as a new app would the packages.
 * @throws one sentence where the registry cannot be reached and npm has not all that the app needs.
 */
export const makeApp = async (fixture: string, workplace: string, tarballs: Record<string, string>) => {
  const folder = join(workplace, fixture);
  await cp(new URL(`./fixtures/${fixture}`, import.meta.url), folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  const app: { dependencies: Record<string, string> } = JSON.parse(await readFile(manifest, 'utf8'));
  const local = Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]);
  app.dependencies = { ...app.dependencies, ...Object.fromEntries(local) };
  await writeFile(manifest, JSON.stringify(app, null, 2));
  await install(folder);
  return folder;
};

/** Without a network, what npm has fetched before may do. */
const install = async (folder: string) => {
  const online = await registryAnswers();
  const flags = [online ? '--prefer-offline' : '--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await runIn(folder, 'npm', ['install', ...flags]).catch((error: unknown) => {
    throw online ? error : offline();
  });
};
