import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import type { Scenario } from './scenario/scenario.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const aws = 'https://*.amazonaws.com https://*.amazoncognito.com';

/** The policy of a careful app: nothing inline, nothing from `data:` or `blob:`, and the backend's hosts by name. */
const strictPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  `connect-src 'self' ${aws} wss://*.amazonaws.com`,
  `img-src 'self' ${aws}`,
].join('; ');

export interface AppServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a production build as a host would: static files, a fall-back to `index.html`, the strict policy. A scenario
 * that is a function is asked at each load of the page.
 */
export async function serveApp(folder: string, options: { port?: number; scenario?: Scenario | (() => Scenario) } = {}): Promise<AppServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-security-policy', strictPolicy);
    response.setHeader('cache-control', 'no-store');
    if (pathname === '/scenario.json' && options.scenario) {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(typeof options.scenario === 'function' ? options.scenario() : options.scenario));
      return;
    }
    const file = fileFor(folder, pathname);
    response.setHeader('content-type', contentTypes[extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The app server has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function fileFor(folder: string, pathname: string): string {
  const file = join(folder, normalize(decodeURIComponent(pathname)));
  return existsSync(file) && statSync(file).isFile() ? file : join(folder, 'index.html');
}
