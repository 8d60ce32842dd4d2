import { createBrowser } from './browser.ts';
import type { MemoryAuth } from './handle.ts';
import type { MemoryAuthOptions } from './options.ts';
import { openTab } from './tab.ts';
import { createWorld } from './world.ts';

/**
 * An authentication backend in memory: for stories, tests, and an app without a network. It answers what the Amplify
 * adapter answers on Cognito, and the same each time.
 *
 * @throws where `signedIn` names nobody of `users`.
 * @example
 * const auth = createMemoryAuth({ users: [{ username: 'ana@example.com', password: 'Passw0rd!', mfa: ['EMAIL'] }] });
 * await auth.signIn({ username: 'ana@example.com', password: new Secret('Passw0rd!') }, signal);
 * auth.handle.mailbox.code('ana@example.com');
 */
export function createMemoryAuth(options: MemoryAuthOptions = {}): MemoryAuth {
  const world = createWorld(options);
  for (const user of options.users ?? []) world.pool.add(user);
  const browser = createBrowser(world);
  if (options.signedIn !== undefined) {
    const user = world.pool.find(options.signedIn);
    if (!user) throw new Error(`[foyer] signedIn names ${options.signedIn}, who is not among the users: add them there.`);
    browser.start({ user, loginId: options.signedIn });
  }
  return openTab(world, browser);
}
