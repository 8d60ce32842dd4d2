import http from 'node:http';
import https, { type RequestOptions } from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import type { Redirect } from './redirect-requests.ts';

/** Sends what Node's own client asks by its address to where the sandbox is: the keys by which a server verifies tokens. */
export function redirectHttps(redirect: Redirect): void {
  https.request = redirected(https.request, http.request, redirect);
  https.get = redirected(https.get, http.get, redirect);
  syncBuiltinESMExports();
}

function redirected(request: typeof https.request, local: typeof http.request, redirect: Redirect): typeof https.request {
  return new Proxy(request, {
    apply(target, self: unknown, [address, ...rest]: [string | URL | RequestOptions, ...unknown[]]) {
      const to = typeof address === 'string' || address instanceof URL ? redirect(String(address)) : undefined;
      return to === undefined ? Reflect.apply(target, self, [address, ...rest]) : Reflect.apply(local, http, [to, ...rest.map(withoutAgent)]);
    },
  });
}

/** An agent for https refuses to ask by http. */
function withoutAgent(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null ? { ...argument, agent: undefined } : argument;
}
