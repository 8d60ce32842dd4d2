/** Gives the address to ask in place of another, or undefined to leave it as it is. */
export type Redirect = (address: string) => string | undefined;

/** Sends what scripts request to where the sandbox is. */
export function redirectRequests(redirect: Redirect): void {
  redirectFetch(redirect);
  redirectXhr(redirect);
  redirectWebSockets(redirect);
}

function redirectFetch(redirect: Redirect): void {
  const original = window.fetch;
  window.fetch = (input, init) => {
    const to = redirect(input instanceof Request ? input.url : String(input));
    if (to === undefined) return original(input, init);
    return original(input instanceof Request ? new Request(to, input) : to, init);
  };
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
