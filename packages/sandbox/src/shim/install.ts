import { localAddress } from './local-address.ts';
import { redirectElements } from './redirect-elements.ts';
import { redirectNavigation } from './redirect-navigation.ts';
import { redirectRequests, type Redirect } from './redirect-requests.ts';

/*
 * What a page in development loads before the app, so that an unchanged app talks to the sandbox in place of AWS.
 * The address of the sandbox is a parameter of this script's own address.
 */
const sandbox = new URL(import.meta.url).searchParams.get('sandbox');
if (sandbox === null) throw new Error('[foyer] The shim was loaded without the address of a sandbox.');

const redirect: Redirect = (address) => localAddress(address, document.baseURI, sandbox);
redirectRequests(redirect);
redirectNavigation(redirect);
redirectElements(redirect);
