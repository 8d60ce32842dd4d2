/** Gives the address to ask in place of another, or undefined to leave it as it is. */
export type Redirect = (address: string) => string | undefined;

type Fetch = typeof globalThis.fetch;

/** Sends what scripts of a page request to where the sandbox is. */
export function redirectRequests(redirect: Redirect): void {
  redirectFetch(redirect);
  redirectXhr(redirect);
  redirectWebSockets(redirect);
}

/** Whoever takes the place of `fetch` later, as Next does at each edit, is led to the sandbox too. */
export function redirectFetch(redirect: Redirect): void {
  let current = redirected(globalThis.fetch, redirect);
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    enumerable: true,
    get: () => current,
    set: (next: Fetch) => {
      current = redirected(next, redirect);
    },
  });
}

function redirected(fetch: Fetch, redirect: Redirect): Fetch {
  return new Proxy(fetch, {
    apply(target, self: unknown, [input, init]: Parameters<Fetch>) {
      const to = redirect(input instanceof Request ? input.url : String(input));
      if (to === undefined) return Reflect.apply(target, self, [input, init]);
      return Reflect.apply(target, self, [input instanceof Request ? new Request(to, input) : to, init]);
    },
  });
}

function redirectXhr(redirect: Redirect): void {
  XMLHttpRequest.prototype.open = new Proxy(XMLHttpRequest.prototype.open, {
    apply(open, request: XMLHttpRequest, [method, address, ...rest]: [string, string | URL, ...unknown[]]) {
      return Reflect.apply(open, request, [method, redirect(String(address)) ?? address, ...rest]);
    },
  });
}

function redirectWebSockets(redirect: Redirect): void {
  window.WebSocket = new Proxy(window.WebSocket, {
    construct(Socket, [address, ...rest]: [string | URL, ...unknown[]], newTarget) {
      return Reflect.construct(Socket, [redirect(String(address)) ?? address, ...rest], newTarget);
    },
  });
}
