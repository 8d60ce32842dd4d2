import type { Sandbox, SandboxOptions } from './sandbox.ts';

/**
 * Starts a local Cognito on loopback.
 * @throws where the port is taken.
 */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  throw new Error(`[foyer] The sandbox cannot start yet (port ${options.port ?? 0}).`);
}
