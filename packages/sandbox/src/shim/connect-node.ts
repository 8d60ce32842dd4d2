import { connectToSandbox as connect } from './connect-server.ts';

const MODES: readonly (string | undefined)[] = ['development', 'test'];

/**
 * What Node finds by itself, without a condition that says how the server runs: it connects where `NODE_ENV` says that. Neither
 * Node nor Lambda sets it, so a server that says nothing may serve production, and whoever listens on the port would sign in anybody.
 */
export function connectToSandbox(sandbox?: string): void {
  if (MODES.includes(process.env['NODE_ENV'])) connect(sandbox);
}
