import { folderServedAt, realPath } from './app-route.ts';
import { banner } from './banner.ts';
import { startDevSandbox, type DevSandbox, type DevSandboxOptions } from './dev-sandbox.ts';

export interface SharedDevSandbox {
  readonly url: string;
  /** Stops the sandbox when nobody else uses it. */
  release(): Promise<void>;
}

interface Running {
  readonly started: Promise<DevSandbox>;
  users: number;
}

declare global {
  var foyerDevSandboxes: Map<string, Running> | undefined;
}

/**
 * The sandbox of an app: the one of this process, or one that runs beside it on the same port, or a new one. A
 * development server that restarts begins anew before the old one ends, and both use the same sandbox.
 */
export async function shareDevSandbox(options: DevSandboxOptions): Promise<SharedDevSandbox> {
  const running = runningSandboxes();
  const known = running.get(options.paths.amplify);
  if (!known) {
    const other = await sandboxBeside(options);
    if (other !== undefined) {
      options.report.info(`The sandbox that runs at ${other} serves this app.`);
      if (options.reset) options.report.warn('It was there already, so nothing was reset: stop it, and start this again.');
      return { url: other, release: async () => undefined };
    }
  }
  const entry = known ?? start(options, running);
  entry.users += 1;
  const { sandbox } = await entry.started;
  let released = false;
  return {
    url: sandbox.url,
    async release() {
      if (released) return;
      released = true;
      entry.users -= 1;
      if (entry.users > 0) return;
      running.delete(options.paths.amplify);
      await (await entry.started).close();
    },
  };
}

function start(options: DevSandboxOptions, running: Map<string, Running>): Running {
  const { paths, report, ephemeral = false } = options;
  const started = startDevSandbox(options);
  const entry: Running = { started, users: 0 };
  running.set(paths.amplify, entry);
  started.then(
    (dev) => report.info(banner(dev, paths, ephemeral)),
    () => running.delete(paths.amplify),
  );
  return entry;
}

/** Modules of a development server's configuration are read anew at each restart; the process is what stays. */
function runningSandboxes(): Map<string, Running> {
  globalThis.foyerDevSandboxes ??= new Map();
  return globalThis.foyerDevSandboxes;
}

/** @throws where the sandbox of another app has the port: its users and its outputs are not those of this one. */
async function sandboxBeside({ port, paths }: DevSandboxOptions): Promise<string | undefined> {
  if (port === 0) return undefined;
  const url = `http://localhost:${port}`;
  const folder = await folderServedAt(url);
  if (folder === undefined || folder === realPath(paths.amplify)) return folder && url;
  throw new Error(`[foyer] Port ${port} is where the sandbox of ${folder} listens, so that of ${paths.amplify} cannot: stop that one, or give another port.`);
}
