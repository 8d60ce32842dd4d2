import { Amplify } from 'aws-amplify';
import { autoSignIn } from 'aws-amplify/auth';
import { ConsoleLogger } from 'aws-amplify/utils';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';
import { createSandbox } from '../create-sandbox.ts';
import type { PoolSettingsInput } from '../pool-settings.ts';
import type { Sandbox, SandboxOptions } from '../sandbox.ts';

/** Starts a sandbox with one pool and points the real client at it over HTTP. */
export async function startWithAmplify(settings: PoolSettingsInput = {}, apis: SandboxOptions['apis'] = {}): Promise<Sandbox> {
  const sandbox = await createSandbox({ ephemeral: true, pools: { main: settings }, apis });
  pointAmplifyAt(sandbox);
  return sandbox;
}

/** Points the real client at a pool, signed out. */
export function pointAmplifyAt(sandbox: Sandbox, name = 'main'): void {
  const pool = sandbox.pool(name);
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

/** For 300 milliseconds after a call of `autoSignIn`, the client ignores the next one: it would never settle. */
let listens: Promise<unknown> = Promise.resolve();

/** Signs in whom the client has just signed up, as soon as it listens. */
export async function autoSignInWithAmplify() {
  await listens;
  const answer = autoSignIn();
  // The client has set its timer by now, so this one ends after it.
  listens = new Promise((resolve) => setTimeout(resolve, 300));
  return answer;
}
