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
  const answer = await fetch(`${url}${PATH}`, { signal: AbortSignal.timeout(PATIENCE) })
    .then((response) => (response.ok ? response.text() : ''))
    .catch(nobodyAnswers);
  const app = parsed(answer);
  return typeof app === 'object' && app !== null && 'amplify' in app && typeof app.amplify === 'string' ? app.amplify : undefined;
}

/** `fetch` rejects with a TypeError where nothing listens or it is no HTTP, with a DOMException where nothing comes in time. */
function nobodyAnswers(error: unknown): string {
  if (error instanceof TypeError || error instanceof DOMException) return '';
  throw error;
}

/** Another program on the port may answer with a page of its own. */
function parsed(answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Where a folder is when links are followed: the same one may have several names. */
export function realPath(folder: string): string {
  return existsSync(folder) ? realpathSync(folder) : folder;
}
