import { isAwsHost } from './loopback.ts';

/**
 * The address that a page meant, where the development shim sent its request to `/_aws/<host>/…` of this machine.
 * Services see it in place of the real one, as signatures were made for it.
 */
export function originalAddress(path: string): URL | undefined {
  const [, host, rest = '/'] = /^\/_aws\/([a-z0-9.-]+)(\/.*)?$/.exec(path) ?? [];
  return host !== undefined && isAwsHost(host) ? new URL(`https://${host}${rest}`) : undefined;
}
