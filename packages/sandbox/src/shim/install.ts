import { connectToSandbox } from './connect-browser.ts';

/*
 * What a page in development loads before the app, where the Vite plugin serves it.
 * The address of the sandbox is a parameter of this script's own address.
 */
const sandbox = new URL(import.meta.url).searchParams.get('sandbox');
if (sandbox === null) throw new Error('[foyer] The shim was loaded without the address of a sandbox.');
connectToSandbox(sandbox);
