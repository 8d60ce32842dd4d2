import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Installed from '@foyer/sandbox';

/**
 * Starts the sandbox that is installed in an app with what the app's `amplify/` folder defines, and writes outputs for a
 * build, which is not connected to it: of an API whose address both a server and a browser on this machine can reach, and of a
 * pool that is nowhere.
 */
export const startInstalledSandbox = async (app: string) => {
  const entry = join(app, 'node_modules/@foyer/sandbox/dist/index.js');
  const { amplifyOutputs, createSandbox, loadAmplify }: typeof Installed = await import(entry);
  const definition = await loadAmplify(join(app, 'amplify'), {});
  if (!definition.data) throw new Error('The app defines no data.');
  const { sdl: schema, authorizationModes } = definition.data;
  const sandbox = await createSandbox({ ephemeral: true, apis: { main: { schema, authorizationModes } } });
  const outputs = amplifyOutputs(definition, sandbox.pool('main'), 'main');
  const { identity_pool_id: _, ...auth } = { ...outputs.auth, user_pool_id: 'us-east-1_consumer0', user_pool_client_id: 'consumer' };
  // In capitals the scheme survives the client's own rewriting to wss.
  const url = `${sandbox.url.replace('http', 'HTTP')}/graphql`;
  await writeFile(join(app, 'amplify_outputs.json'), JSON.stringify({ ...outputs, auth, data: { ...outputs.data, url } }));
  return sandbox;
};
