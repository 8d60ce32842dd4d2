import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { HtmlTagDescriptor, Plugin, ViteDevServer } from 'vite';
import { appPaths } from './cli/app-paths.ts';
import { DEFAULT_PORT } from './cli/arguments.ts';
import { sentenceOf } from './cli/report.ts';
import { shareDevSandbox, type SharedDevSandbox } from './cli/share-dev-sandbox.ts';

/** Where the app's backend is, and how it is served. */
export interface FoyerSandboxOptions {
  /** The folder with `backend.ts`, seen from Vite's root. @default 'amplify' */
  readonly amplify?: string;
  /** Where to write the outputs, seen from Vite's root. @default 'amplify_outputs.json' */
  readonly outputs?: string;
  /** Where users are kept between runs, seen from Vite's root. @default '.foyer' */
  readonly data?: string;
  /** The port of the sandbox. @default 4566 */
  readonly port?: number;
  /** Keeps nothing between runs. @default false */
  readonly ephemeral?: boolean;
  /** Begins without the users, rows, objects and messages of before. @default false */
  readonly reset?: boolean;
  /** Users and rows to begin with: a JSON file or a module, seen from Vite's root. */
  readonly seed?: string;
}

const SHIM = '/@foyer/sandbox/';

/**
 * Runs the sandbox beside Vite's development server, and lets the app talk to it in place of AWS, unchanged.
 * A build carries nothing of it, and neither do tests that Vitest runs.
 *
 * @example
 * export default defineConfig({ plugins: [foyerSandbox(), react()] });
 */
export function foyerSandbox(options: FoyerSandboxOptions = {}): Plugin {
  let shared: SharedDevSandbox | undefined;
  return {
    name: 'foyer-sandbox',
    apply: 'serve',
    async configureServer(server) {
      if (process.env['VITEST'] !== undefined) return;
      const { root } = server.config;
      shared = await shareDevSandbox({
        paths: appPaths({
          amplify: resolve(root, options.amplify ?? 'amplify'),
          outputs: options.outputs === undefined ? undefined : resolve(root, options.outputs),
          data: options.data === undefined ? undefined : resolve(root, options.data),
        }),
        port: options.port ?? DEFAULT_PORT,
        ephemeral: options.ephemeral,
        reset: options.reset,
        seed: options.seed === undefined ? undefined : resolve(root, options.seed),
        report: server.config.logger,
      }).catch((error: unknown) => {
        throw new Error(`[foyer] ${sentenceOf(error, root)}`, { cause: error });
      });
      serveShim(server);
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => (shared ? [shimTag(shared.url)] : []),
    },
    async closeBundle() {
      await shared?.release();
    },
  };
}

function shimTag(sandbox: string): HtmlTagDescriptor {
  const src = `${SHIM}install.js?sandbox=${encodeURIComponent(sandbox)}`;
  return { tag: 'script', attrs: { type: 'module', src }, injectTo: 'head-prepend' };
}

/** The shim's modules are files beside this one. */
function serveShim(server: ViteDevServer): void {
  server.middlewares.use((request, response, next) => {
    const [, file] = /^\/@foyer\/sandbox\/([a-z-]+\.js)(?:\?|$)/.exec(request.url ?? '') ?? [];
    if (file === undefined) {
      next();
      return;
    }
    void sendModule(file, response, next);
  });
}

async function sendModule(file: string, response: ServerResponse, next: (error: unknown) => void): Promise<void> {
  try {
    const code = await readFile(new URL(`./shim/${file}`, import.meta.url));
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    response.setHeader('cache-control', 'no-cache');
    response.end(code);
  } catch (error) {
    next(error);
  }
}
