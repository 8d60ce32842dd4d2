import { existsSync, realpathSync } from 'node:fs';
import type { Route } from '../http/route.ts';

const PATH = '/_foyer/app';

/** Milliseconds. A process that was stopped, and not ended, accepts and never answers. */
const PATIENCE = 2_000;

/** Says whose sandbox this is, for one of the same app, or of another, that finds it on its port. */
export function appRoute(amplify: string): Route {
  return {
    method: 'GET',
    path: PATH,
    handle: () => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ amplify: realPath(amplify) }) }),
  };
}

/** The `amplify/` folder whose sandbox answers at an address; undefined where none does. */
export async function folderServedAt(url: string): Promise<string | undefined> {
  const response = await fetch(`${url}${PATH}`, { signal: AbortSignal.timeout(PATIENCE) }).catch(() => undefined);
  if (!response?.ok) return undefined;
  const app: unknown = await response.json().catch(() => undefined);
  return typeof app === 'object' && app !== null && 'amplify' in app && typeof app.amplify === 'string' ? app.amplify : undefined;
}

/** Where a folder is when links are followed: the same one may have several names. */
export function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}
