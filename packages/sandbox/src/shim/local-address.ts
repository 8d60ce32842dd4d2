/**
 * Where a request for AWS goes on a machine with a sandbox; undefined for every other address.
 *
 * Cognito is told apart by its headers and parameters. Of other services the host is part of the request, and of its
 * signature, so it is kept as the beginning of the path.
 */
export function localAddress(address: string, base: string, sandbox: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const place = `${url.pathname}${url.search}${url.hash}`;
  if (/^cognito-(idp|identity)\.[\w-]+\.amazonaws\.com$/.test(url.hostname)) return `${sandbox}${place}`;
  if (url.hostname.endsWith('.amazoncognito.com')) return `${sandbox}${place}`;
  if (!url.hostname.endsWith('.amazonaws.com')) return undefined;
  const origin = url.protocol === 'wss:' ? sandbox.replace(/^http/, 'ws') : sandbox;
  return `${origin}/_aws/${url.hostname}${place}`;
}
