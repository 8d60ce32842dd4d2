import { existsSync } from 'node:fs';
import type { Jiti } from 'jiti';
import type { FunctionDefinition, FunctionHandler } from './define-function.ts';
import { importFresh } from './import-fresh.ts';

/** The function's handler, read from its file when it first runs. */
export function handlerOf(definition: FunctionDefinition, jiti: Jiti): FunctionHandler {
  let loading: Promise<FunctionHandler> | undefined;
  return async (event, context) => {
    loading ??= loadHandler(definition, jiti);
    return answerOf(await loading, event, context);
  };
}

async function loadHandler(definition: FunctionDefinition, jiti: Jiti): Promise<FunctionHandler> {
  const { name, entry, environment } = definition;
  if (!entry || !existsSync(entry)) {
    throw new Error(`[foyer] The function ${name} has no file ${entry ?? 'of its own'}, so it cannot run; name it with entry.`);
  }
  for (const [key, value] of environment) process.env[key] ??= value;
  const { exports } = await importFresh(withEnvironment(jiti, definition), entry);
  if (typeof exports !== 'object' || exports === null || !('handler' in exports) || !isHandler(exports.handler)) {
    throw new Error(`[foyer] ${entry} exports no function named handler, so the function ${name} cannot run.`);
  }
  return exports.handler;
}

/** Amplify gives a function its typed environment as a module of its own. */
function withEnvironment(jiti: Jiti, { name, environment }: FunctionDefinition): Jiti {
  const env = { ...process.env, ...Object.fromEntries(environment) };
  jiti.options.virtualModules = { ...jiti.options.virtualModules, [`$amplify/env/${name}`]: { env } };
  return jiti;
}

function isHandler(value: unknown): value is FunctionHandler {
  return typeof value === 'function';
}

/** A handler answers by its promise, or by calling back. */
function answerOf(handler: FunctionHandler, event: object, context: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = handler(event, context, (error, answer) => {
      if (error) reject(error instanceof Error ? error : new Error(error));
      else resolve(answer);
    });
    if (returned instanceof Promise) returned.then(resolve, reject);
    else if (handler.length < 3) resolve(returned);
  });
}
