import { execFile } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Runs a command in an app; where it fails, what it printed is in the error. */
export const runIn = async (folder: string, command: string, args: readonly string[]) => {
  try {
    return await execute(command, [...args], { cwd: folder, maxBuffer: 64_000_000, env: { ...process.env, ...quiet } });
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error([message, stdout, stderr].join('\n'), { cause: error });
  }
};

const quiet = { CI: '1', NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: undefined, VITEST: undefined };

/** Copies a fixture out of the workspace and installs the tarballs in it, as a new app would the packages. */
export const makeApp = async (fixture: string, workplace: string, tarballs: Record<string, string>) => {
  const folder = join(workplace, fixture);
  await cp(new URL(`./fixtures/${fixture}`, import.meta.url), folder, { recursive: true });
  const manifest = join(folder, 'package.json');
  const app: { dependencies: Record<string, string> } = JSON.parse(await readFile(manifest, 'utf8'));
  const local = Object.entries(tarballs).map(([name, file]) => [name, `file:${file}`]);
  app.dependencies = { ...app.dependencies, ...Object.fromEntries(local) };
  await writeFile(manifest, JSON.stringify(app, null, 2));
  await runIn(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  return folder;
};
