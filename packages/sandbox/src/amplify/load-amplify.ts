import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { createJiti, type Jiti } from 'jiti';
import type { Triggers } from '../triggers.ts';
import { recordBackend } from './backend-recorder.ts';
import { cdkStandIn } from './cdk-stand-in.ts';
import type { AmplifyDefinition } from './definition.ts';
import { DefinitionError } from './definition-error.ts';
import type { FunctionDefinition } from './define-function.ts';
import { handlerOf } from './function-handler.ts';
import { importFresh } from './import-fresh.ts';
import { placeInStack, type Place } from './place.ts';
import { createSecrets } from './secret.ts';
import { createSession, type Session } from './session.ts';
import { transformData } from './transform-data.ts';

/**
 * Reads an app's `amplify/` folder as it is on disk now, without AWS and without the CDK.
 * @throws DefinitionError where it cannot be read; it names the file and line where they are known.
 */
export async function loadAmplify(given: string, environment = process.env): Promise<AmplifyDefinition> {
  const folder = resolve(given);
  const entry = backendFile(folder);
  const secrets = createSecrets(dirname(folder), environment);
  const session = createSession(folder, secrets);
  const recording = recordBackend(session);
  const jiti = createJiti(entry, {
    fsCache: false,
    tsconfigPaths: existsSync(join(folder, 'tsconfig.json')) ? join(folder, 'tsconfig.json') : false,
    virtualModules: { ...recording.modules, ...cdkModules(folder, session) },
  });
  const { files } = await importFresh(jiti, entry).catch((error: unknown) => {
    throw definitionError(error, folder);
  });
  const { triggers, data, ...backend } = recording.finish();
  return {
    folder,
    ...backend,
    data: data && transformData(data, jiti, session),
    auth: backend.auth && {
      ...backend.auth,
      settings: { ...backend.auth.settings, triggers: triggerHandlers(triggers, jiti) },
    },
    missingSecrets: secrets.missing(),
    warnings: session.warnings,
    files,
  };
}

function backendFile(folder: string): string {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new DefinitionError(`There is no folder ${folder}, which says what to serve: write backend.ts in it, or name the app's amplify/ folder (the plugin's option amplify, the command's --amplify).`);
  }
  const found = ['backend.ts', 'backend.mts', 'backend.js', 'backend.mjs']
    .map((name) => join(folder, name))
    .find((path) => existsSync(path));
  if (!found) throw new DefinitionError(`There is no backend.ts in ${folder}; it is the file that calls defineBackend.`);
  return found;
}

const SOURCE = new Set(['.ts', '.mts', '.cts', '.tsx', '.js', '.mjs', '.cjs']);
const CDK = /from\s*['"]((?:aws-cdk-lib|constructs|@aws-cdk|@aws-amplify\/[a-z-]+-construct|cdk-[a-z-]+)(?:\/[^'"]+)?)['"]/g;

/** Stand-ins for the CDK modules that the folder imports; they take any call and do nothing. */
function cdkModules(folder: string, session: Session): Record<string, object> {
  const names = sourcesIn(folder).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(CDK)].flatMap(([, name]) => (name ? [name] : [])),
  );
  return Object.fromEntries(
    [...new Set(names)].map((name) => [name, cdkStandIn(name, session)]),
  );
}

/** Goes past what is installed in the folder: what a deployment needs has a hundred thousand files. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(path);
    return SOURCE.has(extname(path)) ? [path] : [];
  });
}

function triggerHandlers(triggers: Readonly<Record<string, FunctionDefinition>>, jiti: Jiti): Triggers {
  return Object.fromEntries(Object.entries(triggers).map(([name, definition]) => [name, handlerOf(definition, jiti)]));
}

function definitionError(error: unknown, folder: string): DefinitionError {
  if (error instanceof DefinitionError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const syntax = /^ParseError:\s*([\s\S]*?)\n?\s*(\/.+|[A-Za-z]:\\.+):(\d+):\d+\s*$/.exec(message);
  if (syntax) {
    const [, what = '', file = '', line] = syntax;
    return new DefinitionError(`Syntax error: ${what.trim()}`, { file, line: Number(line) }, error);
  }
  const place: Place | undefined = error instanceof Error ? placeInStack(error.stack, folder) : undefined;
  return new DefinitionError(firstLine(message), place, error);
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
