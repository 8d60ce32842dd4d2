import { Amplify } from 'aws-amplify';
import { signIn, signOut } from 'aws-amplify/auth';
import { parseAmplifyConfig } from 'aws-amplify/utils';
import { afterAll, beforeAll, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { AuthorizationModes } from '../amplify/define-data.ts';
import type { FunctionHandler } from '../amplify/define-function.ts';
import type { ApiSettings } from '../appsync/graphql-api.ts';
import { dataOutputs } from '../outputs/data-outputs.ts';
import type { Sandbox } from '../sandbox.ts';
import { startWithAmplify } from './amplify.ts';

const PASSWORD = 'Analytical-1';

export interface DataSandboxOptions {
  /** What `a.schema()` gives. */
  readonly schema: { transform(): { readonly schema: string } };
  readonly authorizationModes?: AuthorizationModes;
  readonly functions?: Readonly<Record<string, FunctionHandler>>;
  readonly authorizer?: FunctionHandler;
}

/** A sandbox with one data API, at which the real client points while the tests of a file run. Its settings may be loaded then. */
export function useDataSandbox(options: DataSandboxOptions | (() => Promise<ApiSettings>)): { readonly sandbox: Sandbox } {
  let running: Sandbox | undefined;
  beforeAll(async () => {
    // Node 20 has no WebSocket of its own.
    vi.stubGlobal('WebSocket', WebSocket);
    running = await startWithData(typeof options === 'function' ? await options() : settingsOf(options));
  });
  afterAll(async () => {
    await signOut();
    await running?.close();
    vi.unstubAllGlobals();
  });
  return {
    get sandbox() {
      if (!running) throw new Error('[foyer] The sandbox runs while tests run; ask for it there.');
      return running;
    },
  };
}

function settingsOf({ schema, functions = {}, ...others }: DataSandboxOptions): ApiSettings {
  return { schema: schema.transform().schema, functions: new Map(Object.entries(functions)), ...others };
}

async function startWithData(api: ApiSettings): Promise<Sandbox> {
  const sandbox = await startWithAmplify({ groups: ['admin', 'editor'], guests: true }, { main: api });
  const modes = api.authorizationModes && { authorizationModes: api.authorizationModes };
  const data = dataOutputs({ sdl: api.schema, ...modes }, true, 'us-east-1', 'main');
  const { API } = parseAmplifyConfig(JSON.parse(JSON.stringify({ version: '1.4', data })));
  const graphql = API?.GraphQL;
  if (!graphql) throw new Error('[foyer] The client reads no data API in the outputs.');
  // In capitals the scheme survives the client's own rewriting to wss.
  const endpoint = `${sandbox.url.replace('http', 'HTTP')}/graphql`;
  Amplify.configure({ ...Amplify.getConfig(), API: { GraphQL: { ...graphql, endpoint } } });
  return sandbox;
}

/** Signs a person in, who is created at the first time. */
export async function signInAs(sandbox: Sandbox, name: string, groups: readonly string[] = []): Promise<string> {
  const username = `${name}@example.com`;
  await signOut();
  if (!sandbox.admin.listUsers().some((user) => user.attributes['email'] === username)) {
    await sandbox.admin.createUser({ username, password: PASSWORD, groups });
  }
  await signIn({ username, password: PASSWORD });
  const { sub } = sandbox.admin.getUser({ username });
  return sub;
}

/** Waits until a check holds, as long as a busy machine may take. */
export function until(check: () => void): Promise<void> {
  return vi.waitFor(check);
}
