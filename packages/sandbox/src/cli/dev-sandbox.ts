import { join } from 'node:path';
import type { AmplifyDefinition } from '../amplify/definition.ts';
import { loadAmplify } from '../amplify/load-amplify.ts';
import { apiSettings } from '../appsync/api-settings.ts';
import { createSandbox } from '../create-sandbox.ts';
import { mailboxRoutes } from '../mailbox-page/mailbox-routes.ts';
import { requireFreePort } from '../http/server.ts';
import { amplifyOutputs } from '../outputs/amplify-outputs.ts';
import { writeOutputs } from '../outputs/write-outputs.ts';
import { poolIds } from '../pool-ids.ts';
import { bucketsOf } from '../s3/bucket-settings.ts';
import type { Sandbox } from '../sandbox.ts';
import { removeStore } from '../store/remove-store.ts';
import { appName, keepAppName } from './app-name.ts';
import { appRoute } from './app-route.ts';
import type { AppPaths } from './app-paths.ts';
import { messageLines } from './message-lines.ts';
import { reportDefinition, sentenceOf, type Report } from './report.ts';
import { seed } from './seed.ts';
import { writeOwnOutputs, type ServedApp } from './served-app.ts';
import { noteServing, requireNobodyServes } from './serving-notes.ts';
import { takeUpEdit } from './take-up-edit.ts';
import { watchAmplify, type Edit } from './watch-amplify.ts';

export interface DevSandboxOptions {
  readonly paths: AppPaths;
  readonly port: number;
  readonly httpsPort?: number | undefined;
  readonly ephemeral?: boolean | undefined;
  /** Forgets everything that was kept, whatever its format. The ids of the app stay. */
  readonly reset?: boolean | undefined;
  readonly seed?: string | undefined;
  readonly report: Report;
}

/** A sandbox that follows an app's `amplify/` folder. */
export interface DevSandbox {
  readonly sandbox: Sandbox;
  /** The definitions that are served now. */
  definition(): AmplifyDefinition;
  /** Who of the seed can sign in, and where it says with what. */
  readonly people: string | undefined;
  close(): Promise<void>;
}

/** Writes the outputs of an app's definitions, without serving them. */
export async function generateOutputs(paths: AppPaths, report: Report): Promise<void> {
  const definition = await loadAmplify(paths.amplify);
  reportDefinition(definition, paths.root, report);
  const name = appName(paths.root, paths.dataDir);
  keepAppName(name, paths.dataDir);
  writeOutputs(paths.outputs, amplifyOutputs(definition, poolIds(name), name));
}

/**
 * Serves an app's definitions, and takes up each edit of them.
 * @throws where the definitions cannot be read, the port is taken, or what is to be reset is open elsewhere.
 */
export async function startDevSandbox(options: DevSandboxOptions): Promise<DevSandbox> {
  const { paths, report, ephemeral = false } = options;
  let definition = await loadAmplify(paths.amplify);
  const name = appName(paths.root, paths.dataDir);
  if (!ephemeral) keepAppName(name, paths.dataDir);
  const api = apiSettings(definition);
  if (options.reset && !ephemeral) {
    await Promise.all([options.port, options.httpsPort ?? 0].map(requireFreePort));
    await requireNobodyServes(paths);
    removeStore(paths.dataDir);
  }
  const sandbox = await createSandbox({
    pools: { [name]: definition.auth?.settings ?? {} },
    buckets: bucketsOf(definition.storage, name),
    apis: api && { [name]: api },
    port: options.port,
    httpsPort: options.httpsPort,
    dataDir: paths.dataDir,
    ephemeral,
    log: report.warn,
    routes: (served) => [...mailboxRoutes(served), appRoute(paths.amplify)],
  });
  sandbox.mailbox.watch((message) => report.info(messageLines(message)));
  const app: ServedApp = { sandbox, name, outputs: paths.outputs };
  const forget = ephemeral ? undefined : noteServing(paths.dataDir, sandbox.url);
  const close = async () => {
    await watching?.close();
    await sandbox.close();
    forget?.();
  };
  const takeUp = async (edit: Edit) => {
    try {
      definition = await takeUpEdit(app, definition, edit, options);
    } catch (error) {
      report.error(`${sentenceOf(error, paths.root)}\n      The definitions of before are still served.`);
    }
  };

  let watching: Awaited<ReturnType<typeof watchAmplify>> | undefined;
  let people: string | undefined;
  try {
    if (options.seed !== undefined) {
      const seeded = await seed(sandbox, options.seed);
      ({ people } = seeded);
      report.info(seeded.news);
    }
    writeOwnOutputs(app, definition);
    reportDefinition(definition, paths.root, report);
    watching = await watchAmplify({
      files: () => [paths.amplify, join(paths.root, '.env'), join(paths.root, '.env.local'), ...definition.files],
      onEdit: takeUp,
      onError: (error) => report.error(`Edits may go unseen from now on (${sentenceOf(error, paths.root)}): start the sandbox anew.`),
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { sandbox, definition: () => definition, people, close };
}
