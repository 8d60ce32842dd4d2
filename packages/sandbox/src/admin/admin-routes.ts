import type { Route } from '../http/route.ts';
import type { Sandbox } from '../sandbox.ts';

/** The admin surface as JSON, under `/_foyer/`. */
export function adminRoutes(sandbox: Sandbox): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/_foyer/status',
      handle: () => ({
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ pools: Object.keys(sandbox.pools), now: sandbox.clock.now() }),
      }),
    },
  ];
}
