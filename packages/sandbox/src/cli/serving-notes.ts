import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderServedAt, realPath } from './app-route.ts';
import type { AppPaths } from './app-paths.ts';

/** Holds an empty file for each sandbox that has the data open, named by its port. */
const FOLDER = 'serving';

/** Notes beside an app's data that the sandbox at `url` has them open. Answers what takes the note away. */
export function noteServing(dataDir: string, url: string): () => void {
  const folder = join(dataDir, FOLDER);
  mkdirSync(folder, { recursive: true });
  const note = join(folder, new URL(url).port);
  writeFileSync(note, '');
  return () => rmSync(note, { force: true });
}

/**
 * Takes away the notes of sandboxes that ended without doing so themselves.
 * @throws where a sandbox has the data open: it would write on into files that are gone.
 */
export async function requireNobodyServes({ amplify, dataDir }: AppPaths): Promise<void> {
  const folder = join(dataDir, FOLDER);
  if (!existsSync(folder)) return;
  const urls = readdirSync(folder).map((port) => `http://localhost:${port}`);
  const served = await Promise.all(urls.map(folderServedAt));
  const url = urls.find((_, index) => served[index] === realPath(amplify));
  if (url !== undefined) {
    throw new Error(`[foyer] The sandbox at ${url} has the data in ${dataDir} open, so they cannot be reset: stop that one, and start this again.`);
  }
  rmSync(folder, { recursive: true });
}
