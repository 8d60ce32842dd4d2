import type { SandboxPool } from '../sandbox.ts';
import type { AmplifyOutputs } from './amplify-outputs.ts';
import { authOutputs } from './auth-outputs.ts';

/**
 * The outputs of one pool of a running sandbox, for `Amplify.configure`. They name AWS's own hosts, as production's do.
 *
 * @example
 * Amplify.configure(poolOutputs(sandbox.pool('main')));
 */
export function poolOutputs(pool: SandboxPool): AmplifyOutputs {
  const { settings } = pool;
  const auth = {
    name: pool.name,
    settings,
    preferredChallenge: undefined,
    groups: settings.groups.map((name, precedence) => ({ name, precedence })),
    access: [],
    reference: undefined,
  };
  return { version: '1.4', auth: authOutputs(auth, pool) };
}
