import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Jiti } from 'jiti';
import { appsyncModules } from '../appsync/js/appsync-modules.ts';
import type { JsHandler, JsModule } from '../appsync/js/js-handler.ts';
import type { Place } from './place.ts';
import { importFresh } from './import-fresh.ts';
import type { Session } from './session.ts';

/** A resolver of the app's own in JavaScript, as the schema builder gives it. */
export interface JsFunction {
  readonly typeName: string;
  readonly fieldName: string;
  readonly handlers: readonly {
    readonly dataSource: string;
    readonly entry: string | { readonly relativePath: string; readonly importLine: string };
  }[];
}

const NONE = 'NONE_DS';
const TABLE = /^(\w+)Table$/;

/** The handlers that can run here, by `Type.field`. Of the others it is said why they cannot. */
export function customHandlers(
  given: readonly JsFunction[],
  jiti: Jiti,
  session: Session,
  place: Place | undefined,
): ReadonlyMap<string, readonly JsHandler[]> {
  return new Map(given.flatMap(({ typeName, fieldName, handlers }) => {
    const field = `${typeName}.${fieldName}`;
    const foreign = handlers.find(({ dataSource }) => dataSource !== NONE && !TABLE.test(dataSource));
    if (foreign) {
      session.warn(`The handler of ${field} asks the data source ${foreign.dataSource}, which the sandbox does not have, so it does not run.`, place);
    } else {
      const steps = handlers.map(({ dataSource, entry }) => ({ table: TABLE.exec(dataSource)?.[1], file: fileOf(entry) }));
      for (const { file } of steps) {
        const unknown = unknownIn(file);
        if (unknown.length > 0) session.warn(`The handler of ${field} uses ${unknown.join(', ')}, which the sandbox does not have.`, place);
      }
      return [[field, steps.map((step) => ({ ...step, load: loaderOf(step.file, field, jiti) }))] as const];
    }
    return [];
  }));
}

/** The file is named as seen from the line of the definitions that names it. */
function fileOf(entry: JsFunction['handlers'][number]['entry']): string {
  if (typeof entry === 'string') return entry;
  const [, line = ''] = /\(?((?:file:\/\/)?[^\s()]+?):\d+:\d+\)?$/.exec(entry.importLine) ?? [];
  return resolve(dirname(line.startsWith('file:') ? fileURLToPath(line) : line), entry.relativePath);
}

/** Comments and texts, in which a utility can be named and is not used. Of a template, some is code. */
const ASIDE = /\/\*[^]*?\*\/|\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

/** What a handler's text takes of AppSync's utilities that is not here. */
function unknownIn(file: string): readonly string[] {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const code = text.replace(ASIDE, (found) => (found.startsWith('`') ? found : ''));
  const named = [...code.matchAll(/(?<![\w./$-])(?:util|runtime|extensions)(?:\.\w+)+/g)].map(([path]) => path);
  return [...new Set(named)].filter((path) => !hasUtility(path.split('.')));
}

function hasUtility(path: readonly string[]): boolean {
  let held: unknown = appsyncModules['@aws-appsync/utils'];
  for (const name of path) {
    if (typeof held !== 'object' || held === null || !(name in held)) return typeof held === 'function';
    held = Reflect.get(held, name);
  }
  return true;
}

function loaderOf(file: string, field: string, jiti: Jiti): () => Promise<JsModule> {
  let loading: Promise<JsModule> | undefined;
  return () => (loading ??= load(file, field, jiti));
}

async function load(file: string, field: string, jiti: Jiti): Promise<JsModule> {
  if (!existsSync(file)) throw new Error(`[foyer] The handler of ${field} has no file ${file}, so it cannot run: mend its entry.`);
  jiti.options.virtualModules = { ...jiti.options.virtualModules, ...appsyncModules };
  const { exports } = await importFresh(jiti, file);
  if (isModule(exports)) return exports;
  throw new Error(`[foyer] ${file} does not export the functions request and response, so the handler of ${field} cannot run.`);
}

function isModule(exports: unknown): exports is JsModule {
  return typeof exports === 'object' && exports !== null && 'request' in exports && 'response' in exports
    && typeof exports.request === 'function' && typeof exports.response === 'function';
}
