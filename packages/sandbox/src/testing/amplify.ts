import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { createSandbox } from '../create-sandbox.ts';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox, SandboxPool } from '../sandbox.ts';

/** Starts a sandbox with one pool and points the real client at it over HTTP. */
export async function startWithAmplify(settings: PoolSettingsInput = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ ephemeral: true, pools: { main: settings } });
  pointAmplifyAt(sandbox);
  return sandbox;
}

export function pointAmplifyAt(sandbox: Sandbox, pool: SandboxPool = sandbox.pool('main')): void {
  // The client warns of every endpoint that is not AWS's own.
  ConsoleLogger.LOG_LEVEL = 'NONE';
  const memory = new Map<string, string>();
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    setItem: async (key, value) => void memory.set(key, value),
    getItem: async (key) => memory.get(key) ?? null,
    removeItem: async (key) => void memory.delete(key),
    clear: async () => memory.clear(),
  });
  Amplify.configure({
    Auth: {
      Cognito: {
        userPoolId: pool.userPoolId,
        userPoolClientId: pool.clientId,
        identityPoolId: pool.identityPoolId,
        allowGuestAccess: pool.settings.guests,
        userPoolEndpoint: `${sandbox.url}/`,
        identityPoolEndpoint: `${sandbox.url}/`,
      },
    },
  });
}
