import { connection, SANDBOX } from './connection.ts';
import { localAddress } from './local-address.ts';
import { redirectFetch, type Redirect } from './redirect-requests.ts';
import { redirectHttps } from './redirect-https.ts';

/** Lets a server in Node talk to the sandbox in place of AWS, where the condition `development` is resolved, unless it serves production. */
export function connectToSandbox(sandbox: string = SANDBOX): void {
  if (process.env['NODE_ENV'] === 'production') return;
  const address = connection(sandbox);
  if (!address) return;
  const redirect: Redirect = (asked) => localAddress(asked, address(), address());
  redirectFetch(redirect);
  redirectHttps(redirect);
}
