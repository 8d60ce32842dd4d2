import { connection, SANDBOX } from './connection.ts';
import { localAddress } from './local-address.ts';
import { redirectElements } from './redirect-elements.ts';
import { redirectNavigation } from './redirect-navigation.ts';
import { redirectRequests, type Redirect } from './redirect-requests.ts';

/**
 * Lets an unchanged app talk to the sandbox in place of AWS, in a page and on a server, while it is developed: for apps
 * without the Vite plugin. Call it before the first request, beside `Amplify.configure`. In a production build it is an
 * empty function, and nothing else of the sandbox is in it.
 *
 * @param sandbox Where it listens. @default 'http://localhost:4566'
 *
 * @example
 * connectToSandbox();
 * Amplify.configure(outputs, { ssr: true });
 */
export function connectToSandbox(sandbox: string = SANDBOX): void {
  // What a bundler gives to a page it may give to a worker too, which has none of what is taken here.
  if (typeof document === 'undefined') return;
  const address = connection(sandbox);
  if (!address) return;
  const redirect: Redirect = (asked) => localAddress(asked, document.baseURI, address());
  redirectRequests(redirect);
  redirectNavigation(redirect);
  redirectElements(redirect);
}
