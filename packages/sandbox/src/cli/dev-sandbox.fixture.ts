import { onTestFinished } from 'vitest';
import { appFolder, type AppFolder } from '../amplify/app-folder.fixture.ts';
import { appPaths } from './app-paths.ts';
import { startDevSandbox, type DevSandbox, type DevSandboxOptions } from './dev-sandbox.ts';
import type { Report } from './report.ts';

// The first reading of definitions brings the schema builder with it.

/** An app whose sandbox runs in the test's own process, and what it said. */
export interface DevApp {
  readonly app: AppFolder;
  readonly dev: DevSandbox;
  /** What was said, a line each, as `warn …`. */
  readonly said: readonly string[];
}

export interface Said extends Report {
  readonly lines: readonly string[];
}

/** Collects what a person would see. */
export function collectReport(): Said {
  const lines: string[] = [];
  const take = (kind: string) => (line: string) => void lines.push(`${kind} ${line}`);
  return { lines, info: take('info'), warn: take('warn'), error: take('error') };
}

/** Serves an app's files until the test ends. */
export async function serveApp(files: Readonly<Record<string, string>>, options: Partial<DevSandboxOptions> = {}): Promise<DevApp> {
  const app = appFolder({ 'package.json': '{ "name": "main" }', ...files });
  onTestFinished(() => app.remove());
  return { app, ...(await serveFolder(app, options)) };
}

/** Serves a folder that is there until the test ends, or until it is closed. */
export async function serveFolder(app: AppFolder, options: Partial<DevSandboxOptions> = {}): Promise<Omit<DevApp, 'app'>> {
  const report = collectReport();
  const dev = await startDevSandbox({ paths: appPaths({ amplify: app.amplify }), port: 0, report, ...options });
  let closed: Promise<void> | undefined;
  const close = () => (closed ??= dev.close());
  onTestFinished(close);
  return { dev: { ...dev, close }, said: report.lines };
}
