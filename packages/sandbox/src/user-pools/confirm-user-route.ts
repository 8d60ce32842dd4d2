import type { Route, SandboxReply } from '../http/route.ts';
import { ServiceError } from '../http/service-error.ts';
import { confirmUser } from './confirmation.ts';
import type { UserPool } from './user-pool.ts';

/** Where the link of a link-style email leads. */
export function confirmUserRoute(pools: () => readonly UserPool[]): Route {
  return {
    method: 'GET',
    path: '/confirmUser',
    async handle({ url }) {
      const pool = pools().find(({ ids }) => ids.clientId === url.searchParams.get('client_id'));
      const user = pool?.users.byUsername(url.searchParams.get('user_name') ?? '');
      if (!pool || !user) return page(400, 'This link is not valid.');
      try {
        await confirmUser(pool, { user, code: url.searchParams.get('confirmation_code') ?? '' });
        return page(200, 'Your registration has been confirmed!');
      } catch (cause) {
        if (cause instanceof ServiceError) return page(400, 'This link is no longer good. Ask the app for a new one.');
        throw cause;
      }
    },
  };
}

function page(status: number, words: string): SandboxReply {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'referrer-policy': 'no-referrer',
    },
    body: `<!doctype html><html lang="en"><title>Confirmation</title><h1>${words}</h1></html>`,
  };
}
