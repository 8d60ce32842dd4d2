import type { AmplifyDefinition } from '../amplify/definition.ts';
import { apiSettings } from '../appsync/api-settings.ts';
import { amplifyOutputs } from '../outputs/amplify-outputs.ts';
import { writeOutputs } from '../outputs/write-outputs.ts';
import { bucketsOf } from '../s3/bucket-settings.ts';
import type { Sandbox } from '../sandbox.ts';

/** An app in a sandbox that serves it alone. */
export interface ServedApp {
  readonly sandbox: Sandbox;
  readonly name: string;
  /** The file that its outputs go to. */
  readonly outputs: string;
}

/** Writes the outputs of a definition; answers whether they are new. */
export function writeOwnOutputs({ sandbox, name, outputs }: ServedApp, definition: AmplifyDefinition): boolean {
  return writeOutputs(outputs, amplifyOutputs(definition, sandbox.pool(name), name));
}

/**
 * Serves a definition in place of another, and writes its outputs; answers whether they are new.
 * @throws where a part of it cannot be served or written: all of the other is served on.
 */
export function replaceDefinition(app: ServedApp, before: AmplifyDefinition, next: AmplifyDefinition): boolean {
  try {
    serveDefinition(app, next);
    return writeOwnOutputs(app, next);
  } catch (error) {
    serveDefinition(app, before);
    throw error;
  }
}

function serveDefinition({ sandbox, name }: ServedApp, definition: AmplifyDefinition): void {
  sandbox.pool(name).replaceSettings(definition.auth?.settings ?? {});
  sandbox.replaceBuckets(bucketsOf(definition.storage, name));
  const api = apiSettings(definition);
  if (api) sandbox.serveApi(name, api);
  else sandbox.stopApi(name);
}
